-- What case-service told the reporter of a tip. A projection: may be emptied and filled again.

create table progress_step (
  tip_id  uuid        not null,
  seq     bigint      not null,
  status  text        not null,
  at      timestamptz not null,
  due_on  date,
  reason  text,
  finding text,
  measure text,
  primary key (tip_id, seq)
);

grant select, insert on progress_step to ${app};
