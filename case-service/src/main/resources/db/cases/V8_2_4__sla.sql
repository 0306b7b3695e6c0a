-- How long the clocks of each district run: every version kept, every clock with the one it was started under.
create table sla_policy (
  district text        not null references district,
  version  int         not null,
  rows     text        not null,
  reason   text        not null,
  made_by  uuid        not null,
  -- business time from which clocks are started under it
  from_at  timestamptz not null,
  primary key (district, version)
);

alter table case_clock add column policy int not null default 1;
-- whether running clocks get the spans in force, too
alter table recalculation add column policies boolean not null default false;

grant select, insert on sla_policy to ${app};
