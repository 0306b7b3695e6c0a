-- yellow is what has passed its warning and is not late
create index case_row_warn on case_row (district, warn_at, due_at) where warn_at is not null;
