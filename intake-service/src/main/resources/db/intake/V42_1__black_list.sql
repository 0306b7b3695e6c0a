-- A firm may ask to be taken off the black list by the link of its order.
alter table firm_reply drop constraint firm_reply_kind_check;
alter table firm_reply add constraint firm_reply_kind_check
  check (kind in ('done', 'objection', 'help', 'appeal', 'repair'));
