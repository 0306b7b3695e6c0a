-- What was forgotten here, by whose order.
create table erasure (
  order_id uuid        primary key,
  tip_id   uuid        not null,
  kinds    text[]      not null,
  done_at  timestamptz not null default now()
);

-- Forgets what this database has of a tip and says how many rows that were. Also run by infra/restore, before anything is
-- published from an older state. Records keep their sequence numbers and lose their words.
create function erase_tip(of_tip uuid, what text[]) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  gone bigint := 0;
  more bigint;
begin
  if 'contact' = any(what) then
    update outbox set payload = null
     where topic = 'anshao.contacts.v1' and key = of_tip::text and payload is not null;
    get diagnostics more = row_count;
    gone := gone + more;
  end if;
  if 'words' = any(what) then
    update tip
       set description = null, address = null, subject_name = null, subject_uscc = null, occurred_at = null,
           src_lat = null, src_lng = null, src_crs = null, accuracy_m = null, injured = null, ongoing = null, flammable = null
     where id = of_tip;
    update tip_voice set body = null where tip_id = of_tip and body is not null;
    get diagnostics more = row_count;
    gone := gone + more + 1;
    update outbox
       set payload = convert_to((convert_from(payload, 'UTF8')::jsonb - 'description' - 'address' - 'subject'
                     - 'location' - 'occurredAt' - 'answers' - 'entry' - 'text')::text, 'UTF8')
     where topic = 'anshao.tips.v1' and key = of_tip::text and payload is not null;
    get diagnostics more = row_count;
    gone := gone + more;
  end if;
  if 'pictures' = any(what) then
    update outbox
       set payload = convert_to(jsonb_set(convert_from(payload, 'UTF8')::jsonb, '{uploads}', '[]')::text, 'UTF8')
     where topic = 'anshao.tips.v1' and key = of_tip::text and payload is not null
       and convert_from(payload, 'UTF8')::jsonb ? 'uploads';
    get diagnostics more = row_count;
    gone := gone + more;
  end if;
  if 'notes' = any(what) then
    update progress_step set reason = null, measure = null
     where tip_id = of_tip and (reason is not null or measure is not null);
    get diagnostics more = row_count;
    gone := gone + more;
  end if;
  return gone;
end $$;

-- The pictures of a tip and those that were made of them, and whether a public record shows them.
create function pictures_of_tip(of_tip uuid) returns table (id uuid, shown boolean) language sql stable as $$
  with own as (
    select u.id from upload u where u.tip_id = of_tip
    union
    select r.copy from photo_redaction r join upload u on u.id = r.source where u.tip_id = of_tip)
  select own.id, exists (select 1 from exposure_photo e where e.photo_id = own.id) from own
$$;

grant select, insert on erasure to ${app};
-- the application blanks words in this one way and can write none over them
revoke execute on function erase_tip(uuid, text[]) from public;
grant execute on function erase_tip(uuid, text[]) to ${app};
