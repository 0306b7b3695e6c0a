-- Keys of other systems. What they show is not here: only a keyed hash of it.

create table api_key (
  id           uuid  primary key,
  district     text  not null,
  name         text  not null,
  made_by      uuid  not null,
  made_on      date  not null,
  key_hash     bytea not null unique,
  request_hash bytea not null,
  last_used_on date,
  revoked_on   date
);
create index api_key_of_district on api_key (district);

grant select, insert, update (last_used_on, revoked_on) on api_key to ${app};
