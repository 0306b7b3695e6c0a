-- The newest record of each key of the topics reference and keys (prefix key/), as published. A tombstone stays as a
-- row without payload, so that the sum of seq grows with every change: that is how readers see that there is one.

create table reference_entry (
  key     text   primary key,
  type    text   not null,
  seq     bigint not null,
  payload bytea
);

grant select, insert, update on reference_entry to ${app};
