-- How long what is kept in a district; the newest version of a kind counts, all of them stay.
create table retention_rule (
  district   text        not null,
  kind       text        not null check (kind in ('contact', 'words', 'pictures', 'notes', 'access')),
  version    int         not null check (version > 0),
  days       int         not null check (days > 0),
  -- why, in the words of who changed it
  basis      text        not null,
  changed_by uuid        not null,
  changed_at timestamptz not null default now(),
  primary key (district, kind, version)
);

-- Since when each case is over, whether something holds it, and what of it is gone.
create table retention_case (
  case_id  uuid    primary key,
  district text    not null,
  over_at  timestamptz,
  held     boolean not null,
  ordered  text[]  not null default '{}'
);
create index retention_due on retention_case (district, over_at)
  where over_at is not null and not held and cardinality(ordered) < 4;
create index retention_held on retention_case (district) where held;

insert into retention_case (case_id, district, over_at, held)
select id, district, case when stage in ('closed', 'declined', 'cancelled', 'referred_out') then last_at end, false
  from case_file;

-- Orders to forget, and which services still owe their confirmation.
create table erasure_order (
  id       uuid        primary key,
  case_id  uuid        not null,
  tip_id   uuid        not null,
  district text        not null,
  kinds    text[]      not null,
  at       timestamptz not null,
  owing    text[]      not null
);
create index erasure_order_of on erasure_order (district, at desc, id);
create index erasure_order_owing on erasure_order (district) where owing <> '{}';

create table erasure_done (
  order_id uuid        not null references erasure_order,
  keeper   text        not null,
  -- system time
  at       timestamptz not null,
  rows     int,
  pictures int,
  -- pictures that stay because a public record shows them
  kept     int,
  primary key (order_id, keeper)
);

-- Forgets what this database has of a tip. The log stays as it is: of words it holds hashes under salts that go too. Also
-- run by infra/restore, before anything is published from an older state.
create function erase_tip(of_tip uuid, what text[]) returns bigint language plpgsql as $$
declare
  home  uuid;
  now_in uuid;
  gone  bigint := 0;
  more  bigint;
begin
  select home_id, case_id into home, now_in from case_tip where tip_id = of_tip;
  if not found then
    return 0;
  end if;
  if 'words' = any(what) then
    delete from case_text
     where case_id = home and version = 1 or case_id in (home, now_in) and kind in ('voice', 'retaliation');
    get diagnostics more = row_count;
    gone := gone + more;
    delete from duplicate_traits where id = home;
    -- what staff established is theirs
    update case_subject set name = null, uscc = null where id = home and not is_established;
    update case_tip set details = details - 'location' - 'occurredAt' - 'answers' - 'entry' where tip_id = of_tip;
    gone := gone + 1;
  end if;
  if 'pictures' = any(what) then
    update case_tip set details = jsonb_set(details, '{uploads}', '[]') where tip_id = of_tip;
    gone := gone + 1;
  end if;
  if 'notes' = any(what) then
    delete from case_text where case_id in (home, now_in) and version > 1;
    get diagnostics more = row_count;
    gone := gone + more;
    update outbox
       set payload = convert_to(((convert_from(payload, 'UTF8')::jsonb) - 'reason' - 'measure')::text, 'UTF8')
     where topic = 'anshao.progress.v1' and key = of_tip::text and payload is not null;
    get diagnostics more = row_count;
    gone := gone + more;
  end if;
  return gone;
end $$;

-- The one way in which readings go: those of one district that are older than three years, but not of a case that is held.
create function forget_readings(of_district text, before timestamptz) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  gone bigint;
begin
  delete from access_log
   where id in (
     select l.id from access_log l
      where l.district = of_district and l.at < least(before, now() - interval '3 years')
        and not exists (select 1 from retention_case r where r.case_id = l.case_id and r.held)
      order by l.id limit 1000);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function forget_readings(text, timestamptz) from public;
grant execute on function forget_readings(text, timestamptz) to ${app};

grant select, insert on retention_rule, erasure_done to ${app};
grant select, insert, update on retention_case, erasure_order to ${app};
grant delete on duplicate_traits to ${app};
