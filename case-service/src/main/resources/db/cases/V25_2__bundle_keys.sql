-- Key pairs that sign bundles of cases. A bundle is kept for decades, so no key is ever deleted.

create table bundle_key (
  id      text        primary key,
  -- X.509
  public  bytea       not null,
  -- PKCS #8 under the master key
  wrapped bytea       not null,
  made_at timestamptz not null default now()
);

grant insert, select on bundle_key to ${app};
