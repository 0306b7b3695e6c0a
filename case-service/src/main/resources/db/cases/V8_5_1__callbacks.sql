-- 回访: which reporters are to be called, and how that went. Follows from the log.

create table callback_task (
  case_id  uuid        not null,
  tip_id   uuid        not null,
  district text        not null,
  number   text        not null,
  owed_at  timestamptz not null,
  due_at   timestamptz not null,
  next_on  date,
  tries    int         not null default 0,
  taken_by uuid,
  stage    text        not null default 'owed',
  rating   text,
  ended_at timestamptz,
  finding  text,
  measure  uuid,
  primary key (case_id, tip_id)
);
create index callback_task_due on callback_task (district, due_at, case_id, tip_id) where ended_at is null;
create index callback_task_ended on callback_task (district, ended_at, case_id, tip_id) where ended_at is not null;

grant select, insert, update on callback_task to ${app};
