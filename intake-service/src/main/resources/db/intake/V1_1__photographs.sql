-- What is known of each photograph. The bytes lie in the photo store under the same random id: the original sealed,
-- the copy that is served without metadata.

create table upload (
  id              uuid          primary key,
  kind            text          not null,
  size            bigint        not null,
  width           int           not null,
  height          int           not null,
  sha256          text          not null,
  perceptual_hash text          not null,
  taken_at        timestamptz,
  taken_lat       numeric(9, 6),
  taken_lng       numeric(9, 6),
  staff_id        uuid,
  tip_id          uuid,
  received_at     timestamptz   not null default now()
);
-- as small as what waits for its tip
create index upload_unclaimed on upload (received_at) where tip_id is null and staff_id is null;

-- Who looked at which picture, and why. Only added to.
create table photo_view (
  id      uuid        primary key,
  person  uuid        not null,
  photo   uuid        not null,
  purpose text        not null,
  seen_at timestamptz not null default now()
);

grant select, insert, delete, update (tip_id) on upload to ${app};
grant select, insert on photo_view to ${app};
