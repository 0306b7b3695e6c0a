-- What inspectors go through on site, per district: every version kept, since records of visits name theirs.
create table checklist (
  district text        not null references district,
  version  int         not null,
  lists    text        not null,
  reason   text        not null,
  made_by  uuid        not null,
  made_at  timestamptz not null default now(),
  primary key (district, version)
);

grant select, insert on checklist to ${app};
