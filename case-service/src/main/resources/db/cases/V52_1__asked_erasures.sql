-- Whether somebody asks that something of the case be forgotten, and whether another person agreed.
alter table retention_case
  add column wished boolean not null default false,
  add column agreed boolean not null default false;
create index retention_wished on retention_case (district) where wished;
create index retention_agreed on retention_case (case_id) where agreed and not held;

-- Whether a reporter asked for it, or its time was over.
alter table erasure_order add column asked boolean not null default false;
