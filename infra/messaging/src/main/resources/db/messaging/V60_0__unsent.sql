-- What waits to be sent is a row of its own, small and gone when it was sent: a record is written once and never again.
-- Nobody writes between the look at what waits and the trigger.
lock table outbox in access exclusive mode;

alter index outbox_unsent rename to outbox_unmarked;
create table outbox_unsent (
  slot      int         not null,
  id        bigint      not null,
  queued_at timestamptz not null default now(),
  primary key (slot, id)
);
insert into outbox_unsent (slot, id, queued_at) select slot, id, queued_at from outbox where sent_at is null;

-- Whoever writes a record queues it, also an instance of the release before.
create function queue_unsent() returns trigger language plpgsql as $$
begin
  insert into outbox_unsent (slot, id) select slot, id from written;
  return null;
end $$;
create trigger queue_unsent after insert on outbox
  referencing new table as written for each statement execute function queue_unsent();

-- An instance of the release before looks for records without a mark, and there are none any more; its turn as a relay, lease
-- 0, never comes again, and so it tells those who know this table of what it wrote (they take turns by lease 1).
-- The columns sent_at and queued_at of outbox, and outbox_unmarked, say nothing any more; the next release drops them.
update outbox set sent_at = now() where sent_at is null;
alter table outbox alter column sent_at set default now();
insert into relay_lease (slot, holder, until) values (0, 'the releases after', 'infinity')
on conflict (slot) do update set holder = excluded.holder, until = excluded.until;

-- Queues what was sent: the relay sends it again under the same sequence numbers, in order within each key. Where
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
     where o.topic = of_topic and (of_key is null or o.key = of_key)
       and (republish.since is null or o.created_at >= republish.since);
    return total;
  end if;
  insert into outbox_unsent (slot, id)
  select o.slot, o.id from outbox o
   where o.topic = of_topic
     and (of_key is null or o.key = of_key)
     and (republish.since is null or o.created_at >= republish.since)
  on conflict (slot, id) do update set queued_at = excluded.queued_at;
  get diagnostics total = row_count;
  return total;
end $$;

grant select, insert, update, delete on outbox_unsent to ${app};

-- A place moves with every record: with room on its page it moves there, and no index hears of it.
alter table inbox set (fillfactor = 60);
