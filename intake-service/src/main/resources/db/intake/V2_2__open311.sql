-- What anybody may see of requests that came by Open311 and that a triager found to be public matters. A projection: may be
-- emptied and filled again.

create table open311_request (
  tip_id     uuid        primary key references tip,
  district   text        not null,
  -- in the order in which they became public: pages stay what they are while others are added behind them
  ordinal    bigint      not null,
  shown      boolean     not null,
  status     text        not null,
  settled    boolean     not null,
  updated_at timestamptz not null,
  due_on     date,
  unique (district, ordinal)
);

create table open311_update (
  tip_id uuid        not null references open311_request on delete cascade,
  seq    bigint      not null,
  status text        not null,
  at     timestamptz not null,
  primary key (tip_id, seq)
);
create index open311_update_at on open311_update (at);

grant select, insert, update on open311_request to ${app};
grant select, insert on open311_update to ${app};
