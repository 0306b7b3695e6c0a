-- 责令限期整改指令书: a series of numbers for each district, and who signed each order.

insert into document_series (district, series, prefix)
select district, 'rectification_order', regexp_replace(prefix, '督$', '') || '责改'
  from document_series where series = 'supervision_letter'
on conflict do nothing;

-- names as they were on the day
create table order_paper (
  case_id  uuid   not null,
  version  bigint not null,
  district text   not null,
  number   text   not null,
  issuer   text   not null,
  area     text   not null,
  unit     text   not null,
  signer   text   not null,
  primary key (case_id, version),
  unique (district, number)
);

grant select, insert on order_paper to ${app};
