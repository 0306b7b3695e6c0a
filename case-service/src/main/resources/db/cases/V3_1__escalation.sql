-- When the next rung of each case's ladder is due.
create table escalation_due (
  case_id  uuid        primary key,
  district text        not null,
  at       timestamptz not null
);
create index escalation_due_at on escalation_due (district, at);

grant select, insert, update, delete on escalation_due to ${app};
