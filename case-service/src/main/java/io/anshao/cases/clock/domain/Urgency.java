package io.anshao.cases.clock.domain;

/** The columns of DOMAIN 3.3. */
public enum Urgency {
  GENERAL,
  MAJOR,
  EMERGENCY
}
