-- A case may have several public records, each with a last day; a wording that corrects another says why.
alter table exposure drop constraint exposure_case_id_key;
create index exposure_of_case on exposure (case_id);
alter table exposure add column until date;
alter table exposure add column ended text check (ended in ('expired'));
alter table exposure_version add column correction text;

-- Where each record stands, for the desk, and when time alone moves it on: it appears, or its last day is over.
create table exposure_work (
  exposure_id uuid        primary key,
  case_id     uuid        not null,
  district    text        not null,
  kind        text        not null,
  stage       text        not null,
  at          timestamptz,
  moved_at    timestamptz not null
);
create index exposure_work_of_district on exposure_work (district, stage);
create index exposure_work_due on exposure_work (district, at) where at is not null;

-- those of before: a case had one, and its track holds it in its former shape
insert into exposure_work (exposure_id, case_id, district, kind, stage, moved_at)
select (t.state -> 'data' -> 'article' ->> 'exposure')::uuid, t.case_id, f.district,
       t.state -> 'data' -> 'article' ->> 'kind', t.state ->> 'is', f.last_at
  from case_track t join case_file f on f.id = t.case_id
 where t.track = 'exposure' and t.state -> 'data' -> 'article' ->> 'exposure' is not null;

grant select, insert, update, delete on exposure_work to ${app};
