-- A reporter's contact is revealed by two custodians, each with a key of their own that is known here alone.

-- The first two custodians of a district enrol with a code each; a code is known by its HMAC.
create table enrolment_code (
  district  text  not null,
  slot      int   not null check (slot in (1, 2)),
  code_hash bytea not null,
  used_by   uuid,
  used_at   timestamptz,
  primary key (district, slot),
  check ((used_by is null) = (used_at is null))
);

-- A key that somebody enrolled; it counts once it is confirmed, by its code or by a custodian.
create table custodian_key (
  id           uuid        primary key,
  district     text        not null,
  person       uuid        not null,
  name         text        not null,
  public_key   bytea       not null check (length(public_key) = 65),
  -- one key is never two people
  fingerprint  text        not null unique,
  enrolled_at  timestamptz not null,
  by_code      boolean     not null,
  confirmed_at timestamptz,
  confirmed_by uuid        check (confirmed_by <> person),
  signature    bytea,
  ended_at     timestamptz,
  key_hash     text        not null unique,
  confirming_key_hash text unique,
  check (case when by_code then confirmed_at is not null and num_nonnulls(confirmed_by, signature, confirming_key_hash) = 0
              else num_nulls(confirmed_at, confirmed_by, signature, confirming_key_hash) in (0, 4) end)
);
create unique index custodian_key_current on custodian_key (district, person)
  where confirmed_at is not null and ended_at is null;

create table reveal (
  id              uuid        primary key,
  district        text        not null,
  tip_id          uuid        not null,
  asker           uuid        not null,
  asker_name      text        not null,
  asker_role      text        not null,
  purpose         text        not null,
  reason          text        not null,
  public_key      bytea       not null check (length(public_key) = 65),
  nonce           text        not null,
  asked_at        timestamptz not null,
  expires_at      timestamptz not null,
  status          text        not null check (status in ('requested', 'approved_once', 'approved', 'served', 'refused')),
  first_approver  uuid        check (first_approver <> asker),
  second_approver uuid        check (second_approver <> asker and second_approver <> first_approver),
  -- how often case-service was told
  told            int         not null,
  check (status not in ('approved_once') or num_nonnulls(first_approver, second_approver) = 1),
  check (status not in ('approved', 'served') or num_nulls(first_approver, second_approver) = 0)
);
create index reveal_of on reveal (district, asked_at desc, id);

-- Who asked, agreed, refused or received, and with which signature. Never changed.
create table reveal_step (
  id            bigint generated always as identity primary key,
  request_id    uuid        not null references reveal,
  kind          text        not null check (kind in ('requested', 'approved', 'refused', 'served')),
  person        uuid        not null,
  at            timestamptz not null,
  recorded_at   timestamptz not null default now(),
  custodian_key uuid        references custodian_key,
  signature     bytea,
  reason        text,
  key_hash      text        not null unique,
  check ((kind = 'approved') = (custodian_key is not null and signature is not null))
);
create index reveal_step_of on reveal_step (request_id);
create index reveal_step_by on reveal_step (person, at) where kind = 'approved';

grant select, insert, update on enrolment_code, custodian_key, reveal to ${app};
grant select, insert on reveal_step to ${app};
