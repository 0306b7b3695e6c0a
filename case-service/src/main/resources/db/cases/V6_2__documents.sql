-- Numbers of documents: the prefix of each series of a district, and how far each year has come.

create table document_series (
  district text not null,
  series   text not null,
  prefix   text not null,
  primary key (district, series)
);

create table document_serial (
  district text   not null,
  series   text   not null,
  year     int    not null,
  last     bigint not null,
  primary key (district, series, year)
);

grant select, insert on document_series to ${app};
grant select, insert, update on document_serial to ${app};
