-- How members of staff are told what concerns them, and whom an emergency wakes.

-- An address as it was sealed in the browser where it was typed: nobody here can read it.
create table staff_address (
  person     uuid        not null,
  channel    text        not null check (channel in ('mail', 'sms', 'wecom', 'dingtalk')),
  key_id     text        not null,
  enc        text        not null,
  ciphertext text        not null,
  -- SHA-256 of the request's key: names the address among those the person had
  sealed_for text        not null,
  given_at   timestamptz not null,
  -- when it was refused for good
  stopped_at timestamptz,
  primary key (person, channel)
);

-- What a person does not want by a channel; everything else they do.
create table staff_unwanted (
  person  uuid not null,
  kind    text not null,
  channel text not null,
  primary key (person, kind, channel)
);

-- Hours of the day in Asia/Shanghai; without a row 22 to 7, without hours none.
create table staff_quiet (
  person      uuid primary key,
  quiet_from  int check (quiet_from between 0 and 23),
  quiet_until int check (quiet_until between 0 and 23),
  check ((quiet_from is null) = (quiet_until is null))
);

-- Which steps of cases anybody outside subscribed to, as notify-service tells it.
create table webhook_wanted (
  district text   primary key,
  kinds    text[] not null
);

-- An emergency until somebody says that they know. Times are business time.
create table alarm (
  id              uuid        primary key,
  case_id         uuid        not null unique,
  district        text        not null,
  number          text        not null,
  opened_at       timestamptz not null,
  -- when the next person is called; none when all were called often enough
  next_at         timestamptz,
  calls           int         not null default 0,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index alarm_due on alarm (district, next_at) where acknowledged_at is null and next_at is not null;
create index alarm_of on alarm (district, opened_at desc);

create table alarm_call (
  alarm    uuid        not null references alarm,
  number   int         not null,
  person   uuid        not null,
  at       timestamptz not null,
  -- how many ways led to them
  channels int         not null,
  primary key (alarm, number)
);

-- Who is called, in what order, and how long each has.
create table alarm_rule (
  district   text        primary key,
  minutes    int         not null check (minutes between 1 and 120),
  people     uuid[]      not null,
  changed_by uuid        not null,
  changed_at timestamptz not null default now()
);

grant select, insert, update, delete on staff_address, staff_unwanted, staff_quiet, webhook_wanted to ${app};
grant select, insert, update on alarm, alarm_rule to ${app};
grant select, insert on alarm_call to ${app};
