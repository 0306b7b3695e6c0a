-- Cases: where each stands, how it got there, and the words that can be erased.

create table case_file (
  id            uuid        primary key,
  district      text        not null,
  number        text        not null,
  version       bigint      not null check (version > 0),
  head          bytea       not null,
  main_version  bigint      not null,
  stage         text        not null,
  state         jsonb       not null,
  state_version int         not null,
  units         text[]      not null default '{}',
  registered_at timestamptz not null,
  last_at       timestamptz not null,
  unique (district, number)
);

-- states of side tracks: exposure and those to come
create table case_track (
  case_id       uuid   not null references case_file,
  track         text   not null,
  version       bigint not null,
  state         jsonb  not null,
  state_version int    not null,
  primary key (case_id, track)
);

-- History only. Not partitioned by time: PostgreSQL would refuse the key below, and with the date in it the same
-- version went in twice.
create table case_event (
  case_id       uuid        not null,
  version       bigint      not null,
  district      text        not null,
  track         text        not null,
  event         text        not null,
  at            timestamptz not null,
  algorithm     text        not null,
  bytes         bytea       not null,
  previous_hash bytea       not null,
  hash          bytea       not null,
  recorded_at   timestamptz not null default now(),
  primary key (case_id, version)
);

-- Free text stands here alone, so that it can be erased while the chain still holds.
create table case_text (
  id         uuid   primary key,
  case_id    uuid   not null,
  version    bigint not null,
  kind       text   not null,
  salt       bytea  not null,
  body       text   not null
);
create index case_text_case on case_text (case_id);

-- What a staff member asked under a key, and with what result.
create table case_command (
  person   uuid        not null,
  key      uuid        not null,
  case_id  uuid        not null,
  command  text        not null,
  body_mac bytea       not null,
  version  bigint      not null,
  at       timestamptz not null default now(),
  primary key (person, key)
);

create table case_tip (
  tip_id        uuid        primary key,
  case_id       uuid        not null,
  district      text        not null,
  tip_number    text        not null,
  channel       text        not null,
  submitted_at  timestamptz not null,
  identity_mode text        not null,
  relation      text        not null,
  contact_kind  text        not null,
  details       jsonb       not null,
  progress_seq  bigint      not null default 0
);
create index case_tip_case on case_tip (case_id);

create table case_clock (
  case_id    uuid        not null,
  key        text        not null,
  round      int         not null,
  district   text        not null,
  started_at timestamptz not null,
  span       text        not null,
  pauses     jsonb       not null default '[]',
  due_at     timestamptz not null,
  warn_at    timestamptz not null,
  tell_on    date        not null,
  stopped_at timestamptz,
  why        text        not null,
  primary key (case_id, key, round)
);
-- for who looks for what is late: as small as what is running
create index case_clock_due on case_clock (district, due_at) where stopped_at is null;

-- Case numbers are serial per district and year.
create table case_serial (
  district text   not null,
  year     int    not null,
  last     bigint not null,
  primary key (district, year)
);

grant select, insert on case_event, case_command to ${app};
grant select, insert, update on case_file, case_track, case_clock, case_serial to ${app};
grant select, insert, update, delete on case_text, case_tip to ${app};
