-- The queue: one row for each case, written with the command that changes it.

create table case_row (
  id            uuid primary key,
  district      text             not null,
  number        text             not null,
  version       bigint           not null,
  -- a little finer than the state: what the case waits for
  step          text             not null,
  severity      text             not null,
  -- office and unit read different words: a unit sees what the brief says, never what the reporter wrote
  title         text             not null,
  unit_title    text             not null,
  place         text,
  unit_place    text,
  street        text,
  channel       text             not null,
  hazard_type   text,
  key_area      text,
  lead_unit     text,
  -- `district/unit` of every unit that may see the case
  sight         text[]           not null,
  identity_mode text             not null,
  photo         uuid,
  unit_photo    uuid,
  lat           double precision,
  lng           double precision,
  registered_at timestamptz      not null,
  -- the running clock that ends first; without one it sorts last
  clock_key     text,
  due_at        timestamptz      not null default 'infinity',
  warn_at       timestamptz,
  words         text             not null,
  unit_words    text             not null,
  -- every character and pair of characters of the words, and the district
  grams         text[]           not null,
  unit_grams    text[]           not null
);
create index case_row_due on case_row (district, due_at, id);
create index case_row_step on case_row (district, step, due_at, id);
create index case_row_new on case_row (district, registered_at, id);
create index case_row_severity on case_row (district, severity, due_at, id);
create index case_row_lat on case_row (district, lat) where lat is not null;
create index case_row_sight on case_row using gin (sight);
create index case_row_grams on case_row using gin (grams);
create index case_row_unit_grams on case_row using gin (unit_grams);

grant select, insert, update on case_row to ${app};
