-- What weighs on a party: few rows, looked at with every case of it.
create index case_subject_weight on case_subject (district, uscc, name)
  where is_established and (has_major or penalties <> '{}');
