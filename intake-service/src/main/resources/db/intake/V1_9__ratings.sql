-- A reporter's own rating, and that they suffer for the report, are said by the receipt code like everything after the report.

alter table tip_voice drop constraint tip_voice_kind_check;
alter table tip_voice add constraint tip_voice_kind_check
  check (kind in ('message', 'withdrawal', 'review', 'claim', 'sealing', 'rating', 'retaliation'));
alter table tip_voice add column rating text;
alter table tip_voice add column in_time boolean;
alter table tip_voice add column resolved boolean;
