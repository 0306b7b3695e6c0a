-- 回避: ties of people to firms, by name or credit code. One that ended stays for the record.
create table person_tie (
  id       uuid        primary key,
  person   uuid        not null references person,
  name     text,
  -- the name as it is compared
  normal   text,
  uscc     text,
  made_by  uuid        not null,
  made_at  timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  check (uscc is not null or normal is not null)
);
create index person_tie_of on person_tie (person) where ended_at is null;

grant select, insert, update on person_tie to ${app};
