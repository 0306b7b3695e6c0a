-- Which tips have the same contact. What is compared is a keyed hash: without the master key it says nothing.

-- still to be looked at; only what may be compared ever is
alter table contact add column to_compare boolean not null default false;
create index contact_to_compare on contact (tip_id) where to_compare;

create table recognition (
  tip_id   uuid   primary key,
  -- none when the contact was erased
  likeness bytea  check (length(likeness) = 32),
  district text   not null,
  -- as case-service was told last, and how often it was
  same_as  uuid[] not null default '{}',
  told     bigint not null default 0,
  place    bigint generated always as identity
);
create index recognition_likeness on recognition (likeness, place) where likeness is not null;
create index recognition_same_as on recognition using gin (same_as);

grant select, insert, update on recognition to ${app};
