-- Whether rectifications are true: what is known of pictures, and what is to be compared.

-- of pictures that staff or firms sent; those of tips lie with their tips
create table picture_fact (
  id        uuid        primary key,
  hash      bigint      not null,
  taken_at  timestamptz
);

-- what has still to be looked at; gone once it was
create table authenticity_work (
  case_id uuid        not null,
  version bigint      not null,
  what    text        not null check (what in ('pictures', 'sham')),
  after   uuid[]      not null default '{}',
  before  uuid[]      not null default '{}',
  since   timestamptz not null default now(),
  primary key (case_id, version)
);

grant select, insert on picture_fact to ${app};
grant select, insert, update, delete on authenticity_work to ${app};
