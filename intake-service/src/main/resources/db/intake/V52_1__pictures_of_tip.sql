-- The pictures of a tip, and all that was made of them however often: a copy of a copy shows the same place. Shown are those
-- that a public record has.
create or replace function pictures_of_tip(of_tip uuid) returns table (id uuid, shown boolean) language sql stable as $$
  with recursive own as (
    select u.id from upload u where u.tip_id = of_tip
    union
    select r.copy from photo_redaction r join own on r.source = own.id)
  select own.id, exists (select 1 from exposure_photo e where e.photo_id = own.id) from own
$$;
