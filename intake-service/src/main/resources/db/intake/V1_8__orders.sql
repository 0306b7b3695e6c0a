-- Rectification orders as firms may see them, and what firms answer.

create table firm_order (
  id         uuid   primary key,
  district   text   not null,
  token_hash text   unique,
  link_until date   not null,
  seq        bigint not null,
  type       text   not null,
  payload    bytea  not null
);

create table firm_reply (
  order_id uuid        not null,
  seq      bigint      not null,
  kind     text        not null check (kind in ('done', 'objection', 'help')),
  body     text        not null,
  photos   uuid[]      not null default '{}',
  said_at  timestamptz not null,
  key_hash text        not null unique,
  primary key (order_id, seq)
);

-- pictures that belong to an answer wait for no tip
alter table upload add column order_id uuid;
drop index upload_unclaimed;
create index upload_unclaimed on upload (received_at)
  where tip_id is null and staff_id is null and order_id is null;

grant select, insert, update, delete on firm_order to ${app};
grant select, insert on firm_reply to ${app};
grant update (order_id) on upload to ${app};
