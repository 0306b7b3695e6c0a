-- What a service sends, by whom it is sent, and what it has seen.

create table outbox (
  id         bigint generated always as identity primary key,
  topic      text        not null,
  key        text        not null,
  seq        bigint      not null check (seq > 0),
  slot       int         not null default 0,
  district   text        not null,
  headers    text        not null,
  payload    bytea,
  created_at timestamptz not null default now(),
  queued_at  timestamptz not null default now(),
  sent_at    timestamptz,
  unique (topic, key, seq)
);
-- as small as the backlog; rows are polled by "unsent", never by "id > last": an id taken early may commit late
create index outbox_unsent on outbox (slot, id) where sent_at is null;

create table relay_lease (
  slot   int         primary key,
  holder text        not null,
  until  timestamptz not null
);

create table inbox (
  consumer text   not null,
  topic    text   not null,
  key      text   not null,
  last_seq bigint not null,
  primary key (consumer, topic, key)
);

create table parked (
  id           bigint generated always as identity primary key,
  consumer     text        not null,
  topic        text        not null,
  partition    int         not null,
  kafka_offset bigint      not null,
  key          text        not null,
  seq          bigint,
  headers      text        not null,
  payload      bytea,
  attempts     int         not null default 0,
  next_at      timestamptz not null,
  given_up     boolean     not null default false,
  reason       text        not null,
  parked_at    timestamptz not null default now(),
  unique (consumer, topic, key, seq)
);
create unique index parked_unreadable on parked (consumer, topic, key, kafka_offset) where seq is null;
create index parked_due on parked (consumer, next_at) where not given_up;

create table parked_skip (
  consumer   text        not null,
  topic      text        not null,
  key        text        not null,
  seq        bigint,
  reason     text        not null,
  skipped_by text        not null,
  skipped_at timestamptz not null default now()
);

-- Marks what was sent as unsent: the relay sends it again under the same sequence numbers, in order within each key.
create function republish(of_topic text, of_key text, since timestamptz) returns bigint
  language sql
as $$
  with again as (
    update outbox set sent_at = null, queued_at = now()
     where topic = of_topic
       and sent_at is not null
       and (of_key is null or key = of_key)
       and (since is null or created_at >= since)
    returning 1)
  select count(*) from again
$$;

grant select, insert, update on outbox, relay_lease to ${app};
grant select, insert, update, delete on inbox, parked to ${app};
grant select, insert on parked_skip to ${app};
