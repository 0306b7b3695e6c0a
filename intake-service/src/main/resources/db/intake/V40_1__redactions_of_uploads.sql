-- Which picture was made of which is known as long as both are there.
delete from photo_redaction
 where copy not in (select id from upload) or source not in (select id from upload);
alter table photo_redaction
  add foreign key (copy) references upload on delete cascade,
  add foreign key (source) references upload on delete cascade;
