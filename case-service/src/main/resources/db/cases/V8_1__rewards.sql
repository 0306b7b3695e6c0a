-- Which case a number of a reward belongs to: who pays knows the number alone.

create table reward_number (
  district text not null,
  number   text not null,
  case_id  uuid not null,
  primary key (district, number)
);

grant select, insert on reward_number to ${app};
