-- Entries that somebody at the telephone could not finish, sealed by the master key; a contact in them is sealed to
-- notify-service. Gone when the tip is sent, or after three days.

create table tip_draft (
  key_hash text        primary key,
  operator uuid        not null,
  state    bytea       not null,
  saved_at timestamptz not null default now()
);
create index tip_draft_of on tip_draft (operator, saved_at desc);

grant select, insert, delete, update (state, saved_at) on tip_draft to ${app};
