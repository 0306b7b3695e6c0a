-- 稍后: what a person put off, for that person alone. A clock of the case never looks here.

create table case_snooze (
  person  uuid   not null,
  case_id uuid   not null,
  -- of the case as it was put off: any event makes another one, and so wakes it
  version bigint not null,
  -- business time
  until   timestamptz not null,
  primary key (person, case_id)
);

grant select, insert, update, delete on case_snooze to ${app};
