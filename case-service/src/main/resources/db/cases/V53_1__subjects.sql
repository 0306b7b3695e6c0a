-- By which subject of the sign-in provider somebody signs in. What ended stays, with who did what.

create table person_subject (
  id       bigint      generated always as identity primary key,
  person   uuid        not null references person,
  issuer   text        not null,
  subject  text        not null,
  set_by   uuid        not null references person,
  set_at   timestamptz not null default now(),
  ended_by uuid        references person,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index person_subject_of on person_subject (person) where ended_at is null;
create unique index person_subject_is on person_subject (issuer, subject) where ended_at is null;

grant select, insert, update (ended_by, ended_at) on person_subject to ${app};

alter table staff_session add column began_at timestamptz not null default now();
