-- The public record: one tree a district, whose head is signed every day (MECHANICS 9).

-- What has happened and is not in the tree yet; written with it, removed when it joins.
create table tree_pending (
  district text        not null,
  kind     text        not null check (kind in ('tip', 'event')),
  -- the tip, or the case
  ref      uuid        not null,
  -- 1, or the version of the event
  n        bigint      not null,
  leaf     bytea       not null check (length(leaf) = 32),
  at       timestamptz not null,
  primary key (kind, ref, n)
);
create index tree_pending_of on tree_pending (district, at);

create table tree_leaf (
  district text   not null,
  position bigint not null check (position >= 0),
  -- filling hides how many there were
  kind     text   not null check (kind in ('tip', 'event', 'exposure', 'filling')),
  ref      text,
  n        bigint,
  leaf     bytea  not null,
  -- of what happened, and of the root that it joined
  of_day   date,
  day      date   not null,
  primary key (district, position)
);
create unique index tree_leaf_ref on tree_leaf (ref, kind, n) where ref is not null;

-- Full subtrees above the leaves; they never change.
create table tree_node (
  district text     not null,
  level    smallint not null check (level > 0),
  index    bigint   not null,
  hash     bytea    not null,
  primary key (district, level, index)
);

create table tree_root (
  district  text        not null,
  day       date        not null,
  first     bigint      not null,
  size      bigint      not null,
  root      bytea       not null,
  -- as it was signed
  note      text        not null,
  signed_at timestamptz not null default now(),
  primary key (district, day)
);

-- Where each tree stands; its row is the lock of who lets it grow.
create table tree_log (
  district text   primary key,
  size     bigint not null,
  day      date   not null,
  -- the last one on which anything joined
  busy_day date   not null
);

create table root_key (
  id      text        primary key,
  -- X.509
  public  bytea       not null,
  -- PKCS #8 under the master key
  wrapped bytea       not null,
  made_at timestamptz not null default now()
);

grant select, insert, delete on tree_pending to ${app};
grant select, insert on tree_leaf, tree_node, tree_root, root_key to ${app};
grant select, insert, update on tree_log to ${app};

-- what happened before there was a record joins the first root
insert into tree_pending (district, kind, ref, n, leaf, at)
select district, 'event', case_id, version, sha256('\x00'::bytea || hash), at from case_event;

insert into tree_pending (district, kind, ref, n, leaf, at)
select district, 'tip', (tip ->> 'id')::uuid, 1, decode(substr(tip ->> 'leaf', 9), 'hex'), at
  from (select district, at, convert_from(bytes, 'UTF8')::jsonb #> '{data,registration,tip}' as tip
          from case_event where track = 'main' and event = 'registered') registered
 where tip ->> 'leaf' ~ '^sha-256:[0-9a-f]{64}$';
