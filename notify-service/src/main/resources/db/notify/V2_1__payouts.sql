-- To whom a reward is paid lies sealed beside the contact; what is to be paid comes with number and sum alone.

alter table contact
  add column payee_key_id     text,
  add column payee_enc        bytea,
  add column payee_ciphertext bytea,
  -- names the claim; with HPKE's info it binds the data to it
  add column payee_key_hash   bytea,
  drop constraint contact_check,
  add constraint contact_check check (num_nulls(kind, key_id, enc, ciphertext, idempotency_key_hash) in (0, 5)),
  add constraint contact_payee_check check (num_nulls(payee_key_id, payee_enc, payee_ciphertext, payee_key_hash) in (0, 4)),
  add constraint contact_erased_check check ((key_id is null and payee_key_id is null) or erased_at is null);

create table payout (
  district   text        not null,
  reward_no  text        not null,
  tip_id     uuid        not null,
  claim      bytea       not null,
  yuan       bigint      not null check (yuan > 0),
  awarded_at timestamptz not null,
  status     text        not null check (status in ('waiting', 'paid', 'returned')),
  -- how often case-service was told
  told       int         not null default 0,
  paid_on    date,
  voucher    text,
  primary key (district, reward_no),
  check ((status = 'paid') = (paid_on is not null and voucher is not null))
);
create index payout_status on payout (district, status, reward_no);

-- Who opened, paid or returned what. Never changed.
create table payout_step (
  id          bigint generated always as identity primary key,
  district    text        not null,
  reward_no   text        not null,
  kind        text        not null check (kind in ('opened', 'paid', 'returned')),
  person      uuid        not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  paid_on     date,
  voucher     text,
  reason      text,
  key_hash    text        not null unique
);
create index payout_step_of on payout_step (district, reward_no);

grant select, insert, update on payout to ${app};
grant select, insert on payout_step to ${app};
