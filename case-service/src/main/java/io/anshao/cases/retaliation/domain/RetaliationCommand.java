package io.anshao.cases.retaliation.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.UUID;

/** What is done about retaliation against the reporter of a tip. */
public sealed interface RetaliationCommand {

  Stamp stamp();

  UUID tip();

  /**
   * Somebody says that it happens.
   *
   * @param number of the tip; empty when the case has no such tip
   */
  record Report(Stamp stamp, UUID tip, String number, Text account) implements RetaliationCommand {}

  /** The reporter was reached. */
  record Contact(Stamp stamp, UUID tip, Text record) implements RetaliationCommand {}

  record Verify(Stamp stamp, UUID tip, boolean isProven, Text record)
      implements RetaliationCommand {}

  record Refer(Stamp stamp, UUID tip, Authority to, Text letter, LocalDate on, LocalDate today)
      implements RetaliationCommand {}

  /** Ends it; the reporter reads the result. */
  record Conclude(Stamp stamp, UUID tip, Text result) implements RetaliationCommand {}
}
