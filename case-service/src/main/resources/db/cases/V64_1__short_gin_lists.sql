-- What is new waits in a list in front of such an index, and whoever fills it up writes all of it into the index: by
-- default 4 MB, some thousand cases, for which one of them waited a third of a second; every search reads the list.
alter index case_row_grams set (gin_pending_list_limit = 128);
alter index case_row_unit_grams set (gin_pending_list_limit = 128);
alter index case_row_sight set (gin_pending_list_limit = 128);
alter index case_row_awaits set (gin_pending_list_limit = 128);
alter index duplicate_traits_subject set (gin_pending_list_limit = 128);
alter index duplicate_traits_pairs set (gin_pending_list_limit = 128);
