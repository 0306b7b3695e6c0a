package io.anshao.cases.metric.domain;

/** How marks become a figure. */
enum Gauge {
  /** Their amounts together. */
  SUM,
  /** The same in ten thousands 万. */
  TEN_THOUSANDS,
  /** Hits of all: empty when there is none. */
  SHARE,
  /** All for each hit: empty when there is none. */
  PER_HIT,
  /** The middle of their amounts, the mean of two in the middle. */
  MEDIAN,
  /** The amount that nine of ten do not exceed (nearest rank). */
  NINETIETH,
  /** How many different keys. */
  DISTINCT,
  /** How many keys that occur twice or more. */
  REPEATED
}
