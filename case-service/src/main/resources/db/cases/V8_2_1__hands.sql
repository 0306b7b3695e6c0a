-- In whose hands cases are, who is away, and how hands are emptied before somebody leaves.

alter table person
  add column away_from  date,
  add column away_until date,
  add column deputy     uuid references person,
  add constraint person_leave
    check ((away_from is null) = (deputy is null) and (away_from is null) = (away_until is null));
create index person_deputy on person (deputy) where deputy is not null;

alter table case_row add column handler uuid;
update case_row r
   set handler = (f.state #>> '{data,work,handler}')::uuid
  from case_file f
 where f.id = r.id;
-- as small as what units are at work on
create index case_row_hands on case_row (handler, id)
 where handler is not null
   and step in ('in_progress', 'rectifying', 'pending_reinspection', 'reinspecting', 'to_conclude', 'rework',
                'pending_closure');
create index case_row_unit on case_row (district, lead_unit, id)
 where step in ('assigned', 'in_progress', 'rectifying', 'pending_reinspection', 'reinspecting', 'to_conclude',
                'rework', 'pending_closure');

-- one at a time for a person; it goes on where a stopped instance left it
create table hand_over (
  person      uuid        primary key references person,
  district    text        not null,
  heir        uuid        not null references person,
  -- no longer needed once it is done: each case has it among its texts
  reason      text,
  asked_by    uuid        not null,
  role        text        not null,
  unit        text,
  key         uuid        not null,
  total       int         not null,
  done        int         not null default 0,
  refused     int         not null default 0,
  after_case  uuid        not null,
  finished_at timestamptz
);
create index hand_over_open on hand_over (district) where finished_at is null;

grant select, insert, update, delete on hand_over to ${app};
