-- Rows that were sent long ago and that the log can tell again keep their place and lose their bytes.
alter table outbox
  -- null: not looked at yet; true: thinned out; false: the log would tell it otherwise, so it stays whole
  add column log_tells boolean;
create index outbox_thin on outbox (topic, key) where log_tells;

-- How far the thinning is.
create table outbox_thinning (
  only_one boolean primary key default true check (only_one),
  reached  bigint  not null
);
insert into outbox_thinning (reached) values (0);

-- Republishing that waits until what was thinned out is told again.
create table republish_wanted (
  id       bigint      generated always as identity primary key,
  topic    text        not null,
  key      text,
  since    timestamptz,
  asked_at timestamptz not null default now(),
  done_at  timestamptz
);
create index republish_open on republish_wanted (id) where done_at is null;

-- Marks what was sent as unsent: the relay sends it again under the same sequence numbers, in order within each key. Where
-- something was thinned out, all of it waits until the service has told that again from its log.
create or replace function republish(of_topic text, of_key text, since timestamptz) returns bigint
  language plpgsql
as $$
declare
  total bigint;
begin
  if exists (select 1 from outbox o
              where o.log_tells and o.topic = of_topic and (of_key is null or o.key = of_key)
                and (republish.since is null or o.created_at >= republish.since)) then
    insert into republish_wanted (topic, key, since) values (of_topic, of_key, republish.since);
    select count(*) into total from outbox o
     where o.topic = of_topic and o.sent_at is not null and (of_key is null or o.key = of_key)
       and (republish.since is null or o.created_at >= republish.since);
    return total;
  end if;
  update outbox o set sent_at = null, queued_at = now()
   where o.topic = of_topic
     and o.sent_at is not null
     and (of_key is null or o.key = of_key)
     and (republish.since is null or o.created_at >= republish.since);
  get diagnostics total = row_count;
  return total;
end $$;

grant select, update on outbox_thinning, republish_wanted to ${app};
