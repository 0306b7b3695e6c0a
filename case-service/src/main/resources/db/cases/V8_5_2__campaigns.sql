-- 专项行动: campaigns of a district. Which cases belong to one stands in their logs.

create table campaign (
  id           uuid  primary key,
  district     text  not null,
  name         text  not null,
  starts_on    date  not null,
  ends_on      date  not null,
  areas        text[] not null,
  hazard_types text[] not null,
  target_tags  text[] not null,
  goals        text  not null,
  ended_on     date,
  version      int   not null default 1,
  made_by      uuid  not null,
  made_request bytea not null,
  ended_by     uuid
);

grant select, insert, update on campaign to ${app};
