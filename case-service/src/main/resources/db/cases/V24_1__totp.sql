-- A second factor of one's own: codes of an authenticator app (RFC 6238), and codes for the day it is lost.

create table person_totp (
  person       uuid        primary key references person,
  -- wrapped by the master key
  secret       bytea,
  confirmed_at timestamptz,
  -- shown to the person and not confirmed by a code yet; what was in use before stays in use until then
  pending      bytea,
  pending_at   timestamptz,
  -- the time step of the last code that was taken: no code is taken twice
  last_step    bigint      not null default -1,
  check ((secret is null) = (confirmed_at is null)),
  check ((pending is null) = (pending_at is null))
);

-- known by their keyed hash alone
create table recovery_code (
  person    uuid  not null references person,
  code_hash bytea not null,
  used_at   timestamptz,
  primary key (person, code_hash)
);

-- Who enrolled, used a recovery code, or was freed of a lost device, and by whom. Never changed.
create table totp_event (
  id        bigint      generated always as identity primary key,
  person    uuid        not null references person,
  kind      text        not null check (kind in ('enrolled', 'replaced', 'recovery-code-used', 'reset')),
  by_person uuid        not null references person,
  at        timestamptz not null default now()
);
create index totp_event_of on totp_event (person, id);

grant select, insert, update, delete on person_totp, recovery_code to ${app};
grant select, insert on totp_event to ${app};
