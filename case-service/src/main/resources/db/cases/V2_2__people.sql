-- Members of staff, how they sign in, and the keys that sign their tokens.

create table person (
  id           uuid primary key,
  username     text        not null unique check (username = lower(username)),
  name         text        not null,
  district     text references district,
  unit         text,
  roles        text[]      not null,
  password     text        not null,
  must_change  boolean     not null,
  open         boolean     not null default true,
  request_hash bytea,
  made_at      timestamptz not null default now(),
  changed_at   timestamptz not null default now(),
  foreign key (district, unit) references unit
);
create index person_of_district on person (district, username);
create index person_changed on person (changed_at);

-- misses of a name, known or not, so that a locked name tells nobody whether it exists
create table sign_in_guard (
  name_hash    bytea primary key,
  misses       int         not null,
  last_at      timestamptz not null,
  locked_until timestamptz
);
create index sign_in_guard_age on sign_in_guard (last_at);

-- one row for each sign-in; the cookie's value is derived from its id and generation and stored nowhere
create table staff_session (
  id         uuid primary key,
  person     uuid        not null references person,
  generation int         not null default 0,
  rotated_at timestamptz not null,
  expires_at timestamptz not null,
  revoked    boolean     not null default false
);
create index staff_session_person on staff_session (person) where not revoked;
create index staff_session_age on staff_session (expires_at);

create table token_key (
  id         text primary key,
  public_jwk text        not null,
  wrapped    bytea       not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null
);

grant select, insert, update on person, token_key to ${app};
grant select, insert, update, delete on sign_in_guard, staff_session to ${app};
