-- The daily record as case-service published it, built anew from its leaves. A projection: may be emptied and filled
-- again.

create table root_key (
  district text not null,
  key_id   text not null,
  verifier text not null,
  primary key (district, key_id)
);

-- What came and cannot be joined yet: the day before is missing, or a part of the day.
create table root_part (
  district text  not null,
  day      date  not null,
  part     int   not null,
  leaves   bytea not null,
  primary key (district, day, part)
);

create table root_day (
  district   text    not null,
  day        date    not null,
  first      bigint  not null,
  size       bigint  not null,
  parts      int     not null,
  checkpoint text    not null,
  -- built, and the same as what was signed
  held       boolean not null default false,
  primary key (district, day)
);
create index root_day_next on root_day (district, first) where not held;
create index root_day_of on root_day (district, size) where held;

-- Leaves are level 0.
create table root_node (
  district text     not null,
  level    smallint not null,
  index    bigint   not null,
  hash     bytea    not null,
  primary key (district, level, index)
);
create index root_node_leaf on root_node (hash) where level = 0;

create table root_log (
  district text   primary key,
  size     bigint not null
);

-- The newest record of each exposure, byte by byte as published: what its leaf is a hash of.
create table exposure_record (
  exposure_id text   primary key,
  district    text   not null,
  at          timestamptz not null,
  leaf        bytea  not null,
  payload     bytea  not null
);

grant select, insert, update, delete on root_key, root_part, root_day, root_node, root_log, exposure_record to ${app};
