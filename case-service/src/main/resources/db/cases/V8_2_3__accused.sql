-- Units that a case accuses: nobody of theirs sees it, whatever their role.
alter table case_row add column hidden text[] not null default '{}';
