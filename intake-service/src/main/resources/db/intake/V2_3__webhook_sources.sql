-- Systems that may send tips by themselves. What they sign with is not here: it follows from the master key.

create table webhook_source (
  id         uuid        primary key,
  district   text        not null,
  name       text        not null,
  platforms  text[]      not null,
  made_by    uuid        not null,
  made_at    timestamptz not null default now(),
  revoked_by uuid,
  revoked_at timestamptz
);
create index webhook_source_of on webhook_source (district, made_at desc);

create table webhook_secret (
  source_id  uuid        not null references webhook_source,
  version    int         not null,
  issued_by  uuid        not null,
  issued_at  timestamptz not null default now(),
  key_hash   text        not null unique,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (source_id, version)
);

-- Who names a tip by itself may send it again after years: such a key is never forgotten.
alter table idempotency_key add column lasting boolean not null default false;
drop index idempotency_key_age;
create index idempotency_key_age on idempotency_key using brin (created_at) where not lasting;

grant select, insert, update (revoked_by, revoked_at) on webhook_source, webhook_secret to ${app};
