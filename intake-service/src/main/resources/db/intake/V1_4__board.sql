-- Public records as case-service published them. A projection: may be emptied and filled again.

create table exposure (
  id           uuid        primary key,
  district     text        not null,
  status       text        not null,
  street       text,
  published_at timestamptz not null,
  seq          bigint      not null,
  type         text        not null,
  payload      bytea       not null
);
create index exposure_list on exposure (district, published_at desc, id desc);

-- What the newest version of a record that is not withdrawn shows: nothing else is served to the public.
create table exposure_photo (
  photo_id    uuid not null,
  exposure_id uuid not null,
  primary key (photo_id, exposure_id)
);
create index exposure_photo_of on exposure_photo (exposure_id);

grant select, insert, update, delete on exposure to ${app};
grant select, insert, delete on exposure_photo to ${app};
