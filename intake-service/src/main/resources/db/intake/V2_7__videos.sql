-- A video or a recording has no picture to be compared by.
alter table upload alter column perceptual_hash drop not null;
