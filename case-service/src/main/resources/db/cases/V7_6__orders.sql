-- Orders that firms can open, and the cases they belong to.

create table case_order (
  order_id uuid primary key,
  case_id  uuid not null references case_file
);

grant select, insert on case_order to ${app};
