-- One message for each event, destination and channel: to the reporter of a tip, a member of staff, or a system that
-- subscribed. Districts may have words of their own.

-- Who wants to be told outside, and of what. The secret follows from id, version and the master key.
create table webhook_subscription (
  id         uuid        primary key,
  district   text        not null,
  name       text        not null,
  url        text        not null,
  kinds      text[]      not null,
  made_by    uuid        not null,
  made_at    timestamptz not null default now(),
  ended_at   timestamptz,
  key_hash   text        not null unique
);
create index webhook_subscription_of on webhook_subscription (district, made_at);

create table webhook_secret (
  subscription uuid        not null references webhook_subscription,
  version      int         not null,
  issued_at    timestamptz not null default now(),
  ended_at     timestamptz,
  key_hash     text        not null unique,
  primary key (subscription, version)
);

-- how often case-service was told what a district's subscribers want
create table webhook_wanted (
  district text   primary key,
  told     bigint not null
);

alter table message
  alter column tip_id drop not null,
  add column notice       uuid,
  add column channel      text not null default 'contact'
    check (channel in ('contact', 'mail', 'sms', 'wecom', 'dingtalk', 'webhook')),
  add column person       uuid,
  add column subscription uuid references webhook_subscription,
  add column path         text,
  add column state        text,
  add column at           timestamptz not null default now(),
  add column urgent       boolean not null default false,
  -- business time
  add column held_until   timestamptz,
  add column digest       boolean not null default false,
  add column digested_in  uuid references message,
  -- none when the reporter is erased
  add constraint message_one_destination
    check (num_nonnulls(tip_id, person, subscription) = 1 or (settled_at is not null and channel = 'contact'));
update message set notice = id;
alter table message alter column notice set not null;
create unique index message_once on message (notice, channel, coalesce(person, subscription, id));
create index message_to_person on message (person, channel, received_at) where person is not null;
create index message_to_subscription on message (subscription, received_at) where subscription is not null;
create index message_of_tip on message (tip_id) where tip_id is not null;
create index message_kept on message (settled_at) where settled_at is not null and number <> '';
create index message_in_digest on message (digested_in) where digested_in is not null;

-- Which kinds a person ended by the link in a message; told to case-service once.
create table unsubscription (
  message uuid        primary key references message,
  at      timestamptz not null default now()
);

create table template (
  district   text        not null,
  name       text        not null,
  version    int         not null check (version > 0),
  brief      text        not null,
  letter     text        not null,
  changed_by uuid        not null,
  changed_at timestamptz not null default now(),
  primary key (district, name, version)
);

-- what leads back to a tip can be forgotten
alter table payout
  alter column tip_id drop not null,
  alter column claim drop not null;

grant select, insert, update on webhook_subscription, webhook_secret, webhook_wanted to ${app};
grant select, insert on unsubscription, template to ${app};
