-- The words by which a district knows its types of hazard, as they came with its pack.

create table suggestion_lexicon (
  district text not null primary key,
  lexicon  text not null
);

grant select, insert on suggestion_lexicon to ${app};
