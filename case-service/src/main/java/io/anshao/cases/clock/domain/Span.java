package io.anshao.cases.clock.domain;

import java.time.Duration;
import java.time.LocalDate;

/** How long something may take. The start day does not count; days end at 23:59:59. */
public sealed interface Span {

  /** 工作日. */
  record Workdays(int days) implements Span {}

  /** 自然日. */
  record Days(int days) implements Span {}

  /** Wall clock, day and night. */
  record Hours(Duration duration) implements Span {}

  /** Until the end of a day that a person set. */
  record Until(LocalDate date) implements Span {}
}
