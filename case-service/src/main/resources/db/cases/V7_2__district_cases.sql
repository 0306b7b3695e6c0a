-- All cases of a district in the order of their ids, a page at a time: what figures are counted from.
create index case_file_district on case_file (district, id);
