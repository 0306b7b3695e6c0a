-- streets and categories of a district are replaced as a whole; every edition stays readable
create table district_lists (
  district text        not null references district,
  version  int         not null,
  body     text        not null,
  reason   text        not null,
  made_by  uuid        not null,
  from_at  timestamptz not null,
  primary key (district, version)
);
grant select, insert on district_lists to ${app};

-- a closed value is not offered any more and still names what was classified by it
alter table category add column open boolean not null default true;
