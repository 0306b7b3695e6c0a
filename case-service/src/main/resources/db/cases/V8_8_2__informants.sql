-- 信息员: regular contacts in firms where much can go wrong, each by a code; who they are stands nowhere here.

create table informant (
  id           uuid primary key,
  district     text  not null,
  code         text  not null,
  firm         text  not null,
  uscc         text,
  kind         text  not null,
  officer      uuid  not null,
  every_days   int   not null check (every_days between 1 and 366),
  next_on      date  not null,
  open         boolean not null default true,
  made_by      uuid  not null,
  made_request bytea not null,
  made_at      timestamptz not null default now(),
  unique (district, code)
);

-- calls to them, never changed
create table informant_call (
  id        uuid primary key,
  informant uuid    not null references informant,
  called_on date    not null,
  reached   boolean not null,
  note      text    not null,
  made_by   uuid    not null,
  at        timestamptz not null default now()
);

create index informant_call_informant on informant_call (informant, at);

-- who looked at the list, or at the calls of one
create table informant_read (
  district  text not null,
  person    uuid not null,
  informant uuid,
  at        timestamptz not null default now()
);

grant select, insert, update on informant to ${app};
grant select, insert on informant_call to ${app};
grant insert on informant_read to ${app};
