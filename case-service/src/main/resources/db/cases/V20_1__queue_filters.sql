-- What the queue is narrowed and ordered by: a page is the beginning of an index at a million cases too.

-- What burns comes first: the gravest of what a clock runs for; what nothing runs for comes last.
create function case_row_burn(severity text, due_at timestamptz) returns smallint
  language sql immutable parallel safe
  return (case
    when not isfinite(due_at) then 9
    when severity = 'L1_emergency' then 1
    when severity = 'L2_major' then 2
    when severity = 'L3_serious' then 3
    when severity = 'L4_general' then 4
    else 5
  end)::smallint;

alter table case_row
  add column campaign uuid,
  add column burn smallint;
update case_row r
   set burn = case_row_burn(severity, due_at),
       campaign = (select (t.state #>> '{data,of}')::uuid
                     from case_track t where t.case_id = r.id and t.track = 'campaign');
alter table case_row alter column burn set not null;

-- Each unit's own queue. An array cannot be read in an order, however it is indexed.
create table case_sight (
  -- `district/unit`
  unit          text        not null,
  id            uuid        not null,
  step          text        not null,
  burn          smallint    not null,
  due_at        timestamptz not null,
  registered_at timestamptz not null,
  primary key (unit, id)
);
insert into case_sight
  select unit, id, step, burn, due_at, registered_at from case_row, unnest(sight) unit;
create index case_sight_case on case_sight (id);
create index case_sight_burn on case_sight (unit, burn, due_at, id);
create index case_sight_due on case_sight (unit, due_at, id);
create index case_sight_new on case_sight (unit, registered_at, id);
create index case_sight_step on case_sight (unit, step, burn, due_at, id);
grant select, insert, update, delete on case_sight to ${app};

create index case_row_burning on case_row (district, burn, due_at, id);
drop index case_row_step;
create index case_row_step on case_row (district, step, burn, due_at, id);
drop index case_row_severity;
create index case_row_severity on case_row (district, severity, burn, due_at, id);
create index case_row_area on case_row (district, key_area, burn, due_at, id);
create index case_row_street on case_row (district, street, burn, due_at, id);
create index case_row_channel on case_row (district, channel, burn, due_at, id);
create index case_row_hazard on case_row (district, hazard_type, burn, due_at, id);
create index case_row_clock on case_row (district, clock_key, burn, due_at, id) where clock_key is not null;
create index case_row_campaign on case_row (district, campaign, burn, due_at, id) where campaign is not null;
