package io.anshao.intake.tip;

import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.receipt.domain.TipNumber;
import java.security.SecureRandom;
import java.time.LocalDate;

/** Draws tip numbers. */
final class TipNumbers {

  private final SecureRandom random = new SecureRandom();

  String next(CheckedTip tip) {
    var bytes = new byte[TipNumber.RANDOM_BYTES];
    random.nextBytes(bytes);
    var day = LocalDate.ofInstant(tip.submittedAt(), BusinessClock.SHANGHAI);
    return TipNumber.of(tip.district().numberPrefix(), day, bytes).value();
  }

  TipWork renumber(TipWork work) {
    return work.withNumber(next(work.tip()));
  }
}
