-- What became of what other systems sent, in numbers by day: nothing of what it said and of where it came from.
create table webhook_tally (
  source_id uuid        not null references webhook_source,
  -- business time
  day       date        not null,
  outcome   text        not null check (outcome in ('taken', 'repeated', 'invalid', 'unsigned', 'stale', 'not_taken')),
  count     bigint      not null,
  last_at   timestamptz not null,
  primary key (source_id, day, outcome)
);
create index webhook_tally_age on webhook_tally (day);

grant select, insert, update, delete on webhook_tally to ${app};
