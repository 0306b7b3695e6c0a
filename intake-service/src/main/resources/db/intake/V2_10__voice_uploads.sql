-- A reporter who is asked for a picture sends it with the answer.

alter table tip_voice add column uploads uuid[] not null default '{}';
