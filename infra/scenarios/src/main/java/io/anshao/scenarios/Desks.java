package io.anshao.scenarios;

/** Who does what with an ordinary case. */
public interface Desks {

  /** The unit that gets the case. */
  String leadUnit();

  Staff triager();

  Staff officeLeader();

  Staff clerk();

  Staff handler();

  Staff inspector();

  Staff unitLeader();
}
