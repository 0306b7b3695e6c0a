-- What is told message by message until it is a tip, under a keyed hash of who speaks and sealed by the master key.

create table dialogue (
  who     text        primary key,
  version bigint      not null,
  state   bytea       not null,
  until   timestamptz not null
);

-- Links that give out a receipt once within a day. The code follows from what is wrapped under the master key.
create table receipt_link (
  token_hash text        primary key,
  tip_id     uuid        not null references tip,
  wrapped    bytea       not null,
  until      timestamptz not null,
  opened_by  text
);

grant select, insert, update, delete on dialogue to ${app};
grant select, insert, delete, update (opened_by) on receipt_link to ${app};
