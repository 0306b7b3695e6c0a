-- Districts with their units, streets, categories and calendars, and what of it was published.

create table district (
  code          text primary key check (code ~ '^[0-9]{6}$'),
  name          text        not null,
  name_en       text,
  office_name   text        not null,
  number_prefix text        not null,
  outline       text        not null,
  pack          text        not null,
  -- grows with every change of anything of the district: instances reload what is newer than what they hold
  version       bigint      not null default 1,
  request_hash  bytea       not null,
  made_at       timestamptz not null default now()
);

create table unit (
  district text    not null references district,
  code     text    not null,
  name     text    not null,
  kind     text    not null check (kind in ('office', 'regulator', 'territory')),
  open     boolean not null default true,
  position int     not null,
  primary key (district, code)
);

create table street (
  district text   not null references district,
  code     text   not null,
  name     text   not null,
  unit     text   not null,
  aliases  text[] not null,
  position int    not null,
  primary key (district, code),
  foreign key (district, unit) references unit
);

create table category (
  district text not null references district,
  taxonomy text not null,
  code     text not null,
  parent   text not null,
  name     text not null,
  name_en  text not null,
  position int  not null,
  primary key (district, taxonomy, code)
);

create table calendar_day (
  district text    not null references district,
  day      date    not null,
  name     text    not null,
  off      boolean not null,
  primary key (district, day)
);

-- a year that was given: without it the weekday rule holds and people are warned
create table calendar_year (
  district text not null references district,
  year     int  not null,
  primary key (district, year)
);

-- the last sequence number of each key on `reference`; its row lock orders the writers of a key
create table reference_seq (
  key text   primary key,
  seq bigint not null
);

grant select, insert, update on district, unit, street, category, reference_seq to ${app};
grant select, insert, update, delete on calendar_day, calendar_year to ${app};
