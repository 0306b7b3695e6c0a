-- Public records and every wording that the public ever read; a wording is inserted and never changed.

create table exposure (
  id       uuid   primary key,
  case_id  uuid   not null unique,
  district text   not null,
  kind     text   not null,
  status   text   not null check (status in ('published', 'rectified', 'withdrawn')),
  seq      bigint not null
);
create index exposure_of_district on exposure (district, status);

create table exposure_version (
  exposure_id      uuid        not null references exposure,
  number           int         not null,
  published_at     timestamptz not null,
  title            text        not null,
  problem          text        not null,
  measure          text,
  place            text        not null,
  street           text,
  subject_name     text,
  responsible_unit text        not null,
  hazard_count     int         not null,
  photos           uuid[]      not null,
  primary key (exposure_id, number)
);

grant select, insert, update on exposure to ${app};
grant select, insert on exposure_version to ${app};
