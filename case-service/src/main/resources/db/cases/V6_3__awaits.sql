-- Which commands of side tracks a case waits for: so that whoever may decide finds it.
alter table case_row add column awaits text[] not null default '{}';
create index case_row_awaits on case_row using gin (awaits);
