-- A reporter's words as they were sent. Who reported is not here: the contact lies sealed in the outbox and with
-- notify-service, the receipt code as a keyed hash.

create table tip (
  id            uuid          primary key,
  number        text          not null unique,
  receipt_hash  bytea         not null,
  district      text          not null,
  submitted_at  timestamptz   not null,
  channel       text          not null,
  description   text,
  hazard_type   text,
  key_area      text,
  -- WGS-84, and what the source gave
  lat           numeric(9, 6),
  lng           numeric(9, 6),
  src_lat       numeric,
  src_lng       numeric,
  src_crs       text,
  accuracy_m    numeric,
  address       text,
  subject_name  text,
  subject_uscc  text,
  occurred_at   timestamptz,
  injured       boolean,
  ongoing       boolean,
  flammable     boolean,
  identity_mode text          not null,
  relation      text          not null,
  contact_kind  text          not null,
  leaf          text          not null
);

-- What was answered under a key, for as long as a draft may wait on a telephone. System time: this is retention.
create table idempotency_key (
  key_hash   text        primary key,
  body_hash  bytea       not null,
  tip_id     uuid        not null,
  created_at timestamptz not null default now()
);
create index idempotency_key_age on idempotency_key using brin (created_at);

create index upload_of_tip on upload (tip_id) where tip_id is not null;

grant select, insert on tip to ${app};
grant select, insert, delete on idempotency_key to ${app};
