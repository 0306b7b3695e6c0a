-- Old and other names of units, each with the paper that says so and the days on which it means the unit.

alter table unit add column aliases jsonb not null default '[]';
