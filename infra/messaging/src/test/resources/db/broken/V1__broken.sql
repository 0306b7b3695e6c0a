create table half (id bigint references nothing_there);
