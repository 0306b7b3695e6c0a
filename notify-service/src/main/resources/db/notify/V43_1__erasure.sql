-- Orders to forget a contact; each is confirmed when the contact's own topic said so.
create table erasure (
  order_id uuid        primary key,
  tip_id   uuid        not null,
  district text        not null,
  at       timestamptz not null,
  done_at  timestamptz
);
create index erasure_waiting on erasure (tip_id) where done_at is null;

grant select, insert, update on erasure to ${app};
