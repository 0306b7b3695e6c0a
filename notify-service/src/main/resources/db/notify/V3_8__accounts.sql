-- A reporter may be known by a name on a platform alone. Nobody is written to there by this service; custodians can see it.

alter table contact drop constraint contact_kind_check;
alter table contact add constraint contact_kind_check check (kind in ('phone', 'email', 'account'));
