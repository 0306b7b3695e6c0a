-- A corrected calendar: the district's open clocks are computed anew, case after case.
create table recalculation (
  district     text        primary key,
  after_case   uuid        not null,
  requested_at timestamptz not null default now()
);
create index case_clock_running on case_clock (district, case_id) where stopped_at is null;

grant select, insert, update, delete on recalculation to ${app};
