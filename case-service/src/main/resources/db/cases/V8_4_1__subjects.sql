-- Whom each case is about: as its tip says, until staff establish it.
create table case_subject (
  id             uuid        primary key,
  district       text        not null,
  registered_at  timestamptz not null,
  name           text,
  uscc           text,
  is_established boolean     not null default false,
  -- when its latest inspection found something, and whether a major hazard is open
  founded_at     timestamptz,
  has_major      boolean     not null default false,
  -- days of the penalties that stand
  penalties      date[]      not null default '{}'
);
create index case_subject_uscc on case_subject (district, uscc) where uscc is not null;
create index case_subject_name on case_subject (district, name) where name is not null;

insert into case_subject (id, district, registered_at) select id, district, registered_at from case_file;

grant select, insert, update on case_subject to ${app};
