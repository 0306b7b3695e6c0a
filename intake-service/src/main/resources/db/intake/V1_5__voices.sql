-- What a reporter said after the report, by the receipt code. Its number goes on from the tip's own record.

create table tip_voice (
  tip_id   uuid        not null references tip,
  seq      bigint      not null,
  kind     text        not null check (kind in ('message', 'withdrawal', 'review')),
  body     text,
  said_at  timestamptz not null,
  key_hash text        not null unique,
  primary key (tip_id, seq)
);

grant select, insert on tip_voice to ${app};
