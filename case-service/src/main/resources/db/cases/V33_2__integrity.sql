-- What the continuous check found, and how far it is.

create table integrity_finding (
  id         bigint generated always as identity primary key,
  district   text        not null,
  -- alarmed by a case, or by the record of the district itself
  case_id    uuid,
  what       text        not null,
  -- the version of an event, the position of a leaf
  n          bigint,
  detail     text        not null,
  found_at   timestamptz not null default now(),
  -- it was not there any more when it was looked for again
  cleared_at timestamptz
);
create unique index integrity_finding_open on integrity_finding
  (district, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), what, coalesce(n, -1), detail)
  where cleared_at is null;
create index integrity_finding_of on integrity_finding (district, id);

-- One row for the cases, and one for each district's record.
create table integrity_progress (
  what          text        primary key,
  -- the case, or the position, that was looked at last in this round
  reached       text,
  checked       bigint      not null default 0,
  round_at      timestamptz not null default now(),
  last_round_at timestamptz,
  last_checked  bigint
);

-- Read models made anew from the log, asked for by one command.
create table rebuild (
  id       bigint generated always as identity primary key,
  asked_at timestamptz not null default now(),
  reached  uuid,
  cases    bigint      not null default 0,
  -- whose log does not hold: it says nothing of where they stand
  left_alone bigint    not null default 0,
  done_at  timestamptz
);

create function rebuild_read_models() returns bigint language sql as
  $$ insert into rebuild default values returning id $$;

grant select, insert, update on integrity_finding, integrity_progress, rebuild to ${app};
