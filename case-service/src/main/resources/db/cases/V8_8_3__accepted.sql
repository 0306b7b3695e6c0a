-- What the office accepted, by district: the second opinion learns from it, and it is a small part of the log.

create index case_event_accepted on case_event (district, case_id, version) where event = 'accepted';
