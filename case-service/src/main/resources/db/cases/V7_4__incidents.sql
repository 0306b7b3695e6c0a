-- 突发聚集: many tips at once about one place.

create table incident (
  id        uuid             primary key,
  district  text             not null,
  opened_at timestamptz      not null,
  lat       double precision not null,
  lng       double precision not null,
  closed_at timestamptz,
  closed_by uuid
);
create index incident_open on incident (district, opened_at) where closed_at is null;

-- where and when tips came; each is looked at once
create table incident_tip (
  case_id  uuid             primary key,
  district text             not null,
  at       timestamptz      not null,
  lat      double precision not null,
  lng      double precision not null,
  seen     boolean          not null default false,
  incident uuid             references incident
);
create index incident_tip_unseen on incident_tip (at, case_id) where not seen;
create index incident_tip_near on incident_tip (district, at);
create index incident_tip_incident on incident_tip (incident) where incident is not null;

-- one text to all reporters, once for each key
create table incident_told (
  incident uuid        not null references incident,
  key      uuid        not null,
  person   uuid        not null,
  cases    int         not null,
  at       timestamptz not null,
  primary key (incident, key)
);

grant select, insert, update on incident, incident_tip to ${app};
grant select, insert on incident_told to ${app};
