-- What is near is looked for in the cells around a tip, a hundredth of a degree wide, however many tips a district has had
-- within the half hour.
drop index incident_tip_near;
create index incident_tip_near on incident_tip (district, floor(lat * 100), floor(lng * 100), at);
