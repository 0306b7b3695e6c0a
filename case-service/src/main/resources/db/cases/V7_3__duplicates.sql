-- The case that a tip opened, besides the one that handles it now.
alter table case_tip add column home_id uuid;
update case_tip set home_id = case_id;
alter table case_tip alter column home_id set not null;
create index case_tip_home on case_tip (home_id);

-- What tips are compared by: one row for each case, by its own tip.
create table duplicate_traits (
  id            uuid        primary key,
  district      text        not null,
  registered_at timestamptz not null,
  lat           double precision,
  lng           double precision,
  hazard_type   text,
  subject       text[]      not null,
  uscc          text,
  pairs         text[]      not null,
  pictures      bigint[]    not null
);
create index duplicate_traits_lat on duplicate_traits (district, lat) where lat is not null;
create index duplicate_traits_uscc on duplicate_traits (district, uscc) where uscc is not null;
create index duplicate_traits_pictures on duplicate_traits (district, registered_at) where pictures <> '{}';
create index duplicate_traits_subject on duplicate_traits using gin (subject);
create index duplicate_traits_pairs on duplicate_traits using gin (pairs);
-- the server's own statistics say how rare a pair is
alter table duplicate_traits alter column pairs set statistics 1000;

grant select, insert, update on duplicate_traits to ${app};
