-- Who was given which case at the triage desk: the unique row decides between two who ask at the same moment.

create unlogged table triage_claim (
  case_id uuid primary key,
  person  uuid not null,
  until   timestamptz not null
);

-- cases that somebody did not want to judge, and why: counted, never changed
create table triage_skip (
  id       uuid primary key,
  district text   not null,
  case_id  uuid   not null,
  -- of the case then: after the next event it is given to them again
  version  bigint not null,
  person   uuid   not null,
  reason   text   not null,
  -- business time
  at       timestamptz not null
);
create index triage_skip_person on triage_skip (person, case_id, version);
create index triage_skip_district on triage_skip (district, at);

grant select, insert, update, delete on triage_claim to ${app};
grant select, insert on triage_skip to ${app};
