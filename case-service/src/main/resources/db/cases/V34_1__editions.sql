-- what a district keeps as a whole: one shape for every kind
alter table sla_policy rename column rows to body;
alter table checklist rename column lists to body;
alter table checklist rename column made_at to from_at;
alter table routing_rules rename column rules to body;
alter table routing_rules rename column made_at to from_at;
