create table effect (
  id        bigint generated always as identity primary key,
  consumer  text    not null,
  key       text    not null,
  seq       bigint  not null,
  tombstone boolean not null,
  unique (consumer, key, seq)
);
create table row (
  id        bigint primary key,
  aggregate text not null check (aggregate <> 'bad'),
  written   bigint generated always as identity
);
create table keyed (
  key    text primary key,
  body   text   not null,
  answer bigint not null
);
grant select, insert, delete on effect, row, keyed to ${app};

-- what is parked is deleted once it was applied
create table ever_parked (key text not null);
create function remember_parked() returns trigger language plpgsql as
  $$ begin insert into ever_parked values (new.key); return null; end $$;
create trigger remember_parked after insert on parked for each row execute function remember_parked();
grant select, insert on ever_parked to ${app};
