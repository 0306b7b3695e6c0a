package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.Denial;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator watches: how often contacts are asked for and given, and by whom agreed to. */
final class RevealMeters {

  private static final Logger log = LoggerFactory.getLogger(RevealMeters.class);

  private final MeterRegistry meters;

  RevealMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(RevealWork work, RevealOutcome outcome) {
    switch (outcome) {
      case RevealOutcome.Noted _, RevealOutcome.Served _ -> taken(work);
      case RevealOutcome.Denied(var why) -> denied(work, why);
      case RevealOutcome.NoKey _,
          RevealOutcome.NotThere _,
          RevealOutcome.NoContact _,
          RevealOutcome.Unreadable _,
          RevealOutcome.KeyUsed _ -> {}
    }
  }

  private void taken(RevealWork work) {
    meters.counter("anshao.reveal.steps", "step", work.doing().kind()).increment();
    if (work.doing() instanceof RevealWork.Approve) {
      meters.counter("anshao.reveal.approvals", "custodian", custodian(work)).increment();
    }
  }

  private void denied(RevealWork work, Denial why) {
    var name = why.name().toLowerCase(Locale.ROOT);
    meters.counter("anshao.reveal.denied", "why", name).increment();
    if (why == Denial.OVER_LIMIT || why == Denial.WRONG_SIGNATURE) {
      meters.counter("anshao.reveal.alarms", "custodian", custodian(work), "why", name).increment();
      log.warn("custodian {}: approval denied, {}", custodian(work), name);
    }
  }

  private static String custodian(RevealWork work) {
    return work.by().person().toString();
  }
}
