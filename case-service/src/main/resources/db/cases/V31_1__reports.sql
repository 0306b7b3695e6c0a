-- 报表 of units by season: what is asked for and when, what was reported, and the scores (DOMAIN 5).

-- What reports ask for: every version kept, since reports name theirs.
create table stat_template (
  district text        not null references district,
  version  int         not null,
  body     text        not null,
  reason   text        not null,
  made_by  uuid        not null,
  from_at  timestamptz not null,
  primary key (district, version)
);

create table report_season (
  id           uuid  primary key,
  district     text  not null references district,
  year         int   not null,
  name         text  not null,
  version      int   not null default 1,
  made_by      uuid  not null,
  unique (district, year)
);

create table report_period (
  season    uuid        not null references report_season,
  code      text        not null,
  name      text        not null,
  kind      text        not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  due_at    timestamptz not null,
  opened_at timestamptz,
  primary key (season, code)
);

-- A row for each unit and period from its opening: a missing report is a row. Urgent ones have no period.
create table report (
  id                 uuid primary key,
  district           text not null,
  unit               text not null,
  kind               text not null,
  season             uuid references report_season,
  period             text,
  template           int  not null,
  status             text not null,
  version            int  not null,
  content            text not null,
  first_submitted_at timestamptz,
  was_late           boolean not null default false,
  submission         int  not null default 0,
  signed_by          uuid,
  reminded_at        timestamptz,
  last_act           text not null default 'open',
  last_by            uuid,
  opened_at          timestamptz not null,
  unique (season, period, unit),
  foreign key (season, period) references report_period on update cascade
);
create index report_of_district on report (district, kind, opened_at desc);

create table report_act (
  report  uuid        not null references report,
  version int         not null,
  at      timestamptz not null,
  act     text        not null,
  person  uuid        not null,
  words   text,
  primary key (report, version)
);

-- What was signed, in canonical bytes with their SHA-256: can be added to and never changed.
create table report_snapshot (
  report uuid  not null references report,
  no     int   not null,
  bytes  bytea not null,
  hash   bytea not null,
  primary key (report, no)
);

create table report_score (
  season  uuid        not null references report_season,
  unit    text        not null,
  no      int         not null,
  at      timestamptz not null,
  made_by uuid        not null,
  bytes   bytea       not null,
  hash    bytea       not null,
  primary key (season, unit, no)
);

create table report_finding (
  id          uuid        primary key,
  season      uuid        not null references report_season,
  unit        text        not null,
  kind        text        not null,
  case_number text,
  reason      text        not null,
  at          timestamptz not null,
  made_by     uuid        not null
);

create table report_appeal (
  id         uuid        primary key,
  season     uuid        not null references report_season,
  unit       text        not null,
  score_no   int         not null,
  deduction  text        not null,
  reason     text        not null,
  at         timestamptz not null,
  made_by    uuid        not null,
  granted    boolean,
  answer     text,
  decided_at timestamptz,
  decided_by uuid,
  unique (season, unit, score_no, deduction)
);

grant select, insert on stat_template, report_act, report_snapshot, report_score, report_finding to ${app};
grant select, insert, update on report_season, report, report_appeal to ${app};
grant select, insert, update, delete on report_period to ${app};
