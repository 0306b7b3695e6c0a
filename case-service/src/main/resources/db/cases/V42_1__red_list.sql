-- 红榜、标杆示范企业、安全承诺公告: where each entry stands, and what was done, which never changes.
create table list_entry (
  id           uuid        primary key,
  district     text        not null references district,
  kind         text        not null check (kind in ('red_list', 'benchmark_firm', 'safety_pledge')),
  stage        text        not null check (stage in ('proposed', 'rejected', 'shown', 'removed', 'expired')),
  -- whether somebody else is to decide
  waits        boolean     not null,
  until        date        not null,
  moved_at     timestamptz not null,
  made_request bytea       not null
);
create index list_entry_of on list_entry (district, kind);
create index list_entry_due on list_entry (district, until) where stage = 'shown';

create table list_entry_act (
  entry   uuid        not null references list_entry,
  version int         not null,
  at      timestamptz not null,
  act     text        not null,
  -- nobody did what the clock did
  person  uuid,
  body    text        not null,
  primary key (entry, version)
);

grant select, insert, update on list_entry to ${app};
grant select, insert on list_entry_act to ${app};
