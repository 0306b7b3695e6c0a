-- Who should handle what: the rules of each district, every version kept, and what became of their word.

create table routing_rules (
  district text        not null,
  version  int         not null,
  rules    text        not null,
  reason   text        not null,
  made_by  uuid        not null,
  made_at  timestamptz not null,
  primary key (district, version)
);

-- one row per assignment: what the rules went by, what they said, who got it
create table routed_case (
  case_id       uuid        not null,
  case_version  bigint      not null,
  district      text        not null,
  number        text        not null,
  assigned_at   timestamptz not null,
  facts         text        not null,
  lead          text        not null,
  rule_set      int,
  rule          text,
  suggested     text,
  has_reason    boolean     not null,
  primary key (case_id, case_version)
);
create index routed_case_of on routed_case (district, assigned_at);

grant select, insert on routing_rules, routed_case to ${app};
