-- How far what is due of a unit has climbed, so that a leader's desk counts what is late by rung.
alter table case_row add column rung text;
update case_row r
   set rung = t.state #>> '{data,rung}'
  from case_track t
 where t.case_id = r.id and t.track = 'escalation'
   and (t.state #>> '{data,duty,dueAt}')::timestamptz = r.due_at;
create index case_row_rung on case_row (district, rung, due_at) where rung is not null;
