-- Pictures that were made of another one, with parts of it covered for the public.
create table photo_redaction (
  copy    uuid        primary key,
  source  uuid        not null,
  person  uuid        not null,
  made_at timestamptz not null default now()
);
create index photo_redaction_of on photo_redaction (source);

grant select, insert, delete on photo_redaction to ${app};
