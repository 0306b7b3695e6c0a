-- What desks count and list at a million cases. See decision 0054.

-- how many are late, by whose and by rung: read from the index alone
create index case_row_late on case_row (district, due_at) include (lead_unit, handler, rung, severity, hidden)
 where due_at < 'infinity';
-- what waits for somebody's decision, the first due first
create index case_row_waits on case_row (district, due_at, id) include (burn, registered_at, awaits, hidden)
 where awaits <> '{}';
-- a lot of the auditor names a place among the ids
create index case_file_lot on case_file (district, id);
-- what only some clocks are about
create index case_clock_of_key on case_clock (district, key, due_at) where stopped_at is null;
-- places that were visited again, of the many cases that were not
create index case_track_look_back on case_track (case_id) where track = 'look-back';
