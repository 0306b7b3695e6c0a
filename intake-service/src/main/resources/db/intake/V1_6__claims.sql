-- By the receipt code a reporter may also claim a reward and leave a contact. What is in either is sealed, and not here.

alter table tip_voice drop constraint tip_voice_kind_check;
alter table tip_voice add constraint tip_voice_kind_check
  check (kind in ('message', 'withdrawal', 'review', 'claim', 'sealing'));
