-- Every picture that a reporter sent, with a tip or later: it is never shown as if it were for a pledge. An id alone, which
-- says nothing of a tip and so outlives it.
create table reporter_picture (
  id uuid primary key
);
insert into reporter_picture
select (u ->> 'uploadId')::uuid from case_tip, jsonb_array_elements(details -> 'uploads') u
union
select u::uuid
  from case_event e, jsonb_array_elements_text(convert_from(e.bytes, 'UTF8')::jsonb #> '{data,photos}') u
 where e.track = 'voice' and e.event = 'reporter-wrote';

-- the picture that was covered to make this one
alter table picture_fact add column made_of uuid;

grant select, insert on reporter_picture to ${app};
