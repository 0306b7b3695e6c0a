-- 风险普查: each place as its last survey found it, and every survey, which never changes.
create table survey_entry (
  id          uuid primary key,
  district    text not null references district,
  version     int  not null,
  name        text,
  uscc        text,
  address     text,
  street      text,
  area        text,
  unit        text,
  level       text check (level in ('major', 'larger', 'general', 'low')),
  risks       text,
  surveyed_on date,
  next_on     date
);
create index survey_entry_due on survey_entry (district, next_on);

create table survey_act (
  entry   uuid        not null references survey_entry,
  version int         not null,
  at      timestamptz not null,
  person  uuid        not null,
  source  text        not null check (source in ('desk', 'import', 'case')),
  case_id uuid,
  unit    text        not null,
  -- the firm by its credit code, else the place
  party   text        not null,
  body    text        not null,
  primary key (entry, version)
);

grant select, insert, update on survey_entry to ${app};
grant select, insert on survey_act to ${app};
