-- Who is at which case now. A lease of half a minute that an open page renews: worth nothing after a crash, so unlogged.

create unlogged table case_presence (
  case_id uuid not null,
  person  uuid not null,
  mode    text not null check (mode in ('looking', 'editing')),
  until   timestamptz not null,
  primary key (case_id, person)
);
create index case_presence_until on case_presence (until);

grant select, insert, update, delete on case_presence to ${app};
