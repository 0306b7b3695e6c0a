-- Key pairs whose private halves only this service's master key opens, sealed contacts, and messages with their fate.

create table key_pair (
  key_id          text        primary key,
  purpose         text        not null check (purpose in ('contact', 'evidence')),
  suite           text        not null,
  public_key      bytea       not null check (length(public_key) = 65),
  wrapped_private bytea       not null,
  valid_from      timestamptz not null,
  valid_until     timestamptz
);
-- however many instances start first: one pair
create unique index key_pair_current on key_pair (purpose) where valid_until is null;

-- The contact of a tip as it came: sealed. An erased one stays as a row without content, so that nobody waits for it.
create table contact (
  tip_id               uuid        primary key,
  district             text        not null,
  kind                 text        check (kind in ('phone', 'email')),
  key_id               text,
  enc                  bytea,
  ciphertext           bytea,
  idempotency_key_hash bytea,
  erased_at            timestamptz,
  check (num_nulls(kind, key_id, enc, ciphertext, idempotency_key_hash) = case when erased_at is null then 0 else 5 end)
);

create table message (
  id           uuid        primary key,
  tip_id       uuid        not null,
  district     text        not null,
  template     text        not null,
  number       text        not null,
  due_on       date,
  traceparent  text,
  received_at  timestamptz not null default now(),
  attempts     int         not null default 0,
  next_at      timestamptz not null default now(),
  last_failure text,
  outcome      text        check (outcome in ('delivered', 'bounced', 'given_up')),
  settled_at   timestamptz,
  check ((outcome is null) = (settled_at is null))
);
create index message_due on message (next_at) where settled_at is null;

grant select, insert on key_pair to ${app};
grant select, insert, update on contact, message to ${app};
