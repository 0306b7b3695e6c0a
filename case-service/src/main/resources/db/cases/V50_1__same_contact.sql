-- Tips of one contact, as notify-service tells: of each those that came before it. Nothing of the contact is here.
create table same_contact (
  tip_id  uuid   primary key,
  same_as uuid[] not null check (same_as <> '{}')
);
create index same_contact_same_as on same_contact using gin (same_as);

grant select, insert, update, delete on same_contact to ${app};
