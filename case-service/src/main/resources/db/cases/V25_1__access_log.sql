-- Who looked at what. Rows are inserted and read by the application, never changed: no update, no delete.

create table access_log (
  id       bigint generated always as identity primary key,
  -- business time of the district
  at       timestamptz not null,
  district text        not null,
  person   uuid        not null,
  -- as they stood in the token
  roles    text[]      not null,
  unit     text,
  what     text        not null check (length(what) <= 32),
  case_id  uuid,
  -- which part, by id, number or key; never free text
  object   text        check (length(object) <= 64),
  -- of which an address was given out with the answer
  pictures uuid[]      not null default '{}'
);

-- read newest first, of a district, a case, or a person
create index access_log_district on access_log (district, id);
create index access_log_case on access_log (case_id, id) where case_id is not null;
create index access_log_person on access_log (person, id);

grant insert, select on access_log to ${app};
