-- Views of the queue that people keep, for themselves or for their unit or district.

create table saved_view (
  id           uuid primary key,
  district     text  not null,
  owner        uuid  not null,
  -- the owner's when it was made: for whom it is where it is shared with the unit
  unit         text,
  reach        text  not null check (reach in ('own', 'unit', 'district')),
  name         text  not null,
  -- parameters of the list
  query        jsonb not null,
  made_request bytea not null,
  made_at      timestamptz not null default now()
);
create index saved_view_owner on saved_view (owner);
create index saved_view_shared on saved_view (district, reach) where reach <> 'own';

create table saved_view_pin (
  person uuid not null,
  view   uuid not null references saved_view on delete cascade,
  at     timestamptz not null default now(),
  primary key (person, view)
);
create index saved_view_pin_view on saved_view_pin (view);

grant select, insert, update, delete on saved_view, saved_view_pin to ${app};
