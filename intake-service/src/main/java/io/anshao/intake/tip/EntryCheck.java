package io.anshao.intake.tip;

import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Source;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.tip.StaffTipBody.Published;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.WebAddress;
import io.anshao.intake.tip.domain.Words;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Looks at what staff note besides the tip itself. */
public final class EntryCheck {

  private static final Set<String> MAY_KEY_IN = Set.of("operator", "triager");
  private static final int LONGEST_NAME = 100;

  private EntryCheck() {}

  /**
   * The district in which this person keys in.
   *
   * @throws Problem 403 when they may not
   */
  public static String district(StaffUser user) {
    if (user.district() == null || MAY_KEY_IN.stream().noneMatch(user::has)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有录入员和研判员可以代为登记。",
          "Only operators and triagers key tips in.");
    }
    return user.district();
  }

  /** What they noted; what is wrong with it goes to {@code faults}. */
  static Entry check(StaffTipBody body, StaffUser user, Instant now, Faults faults) {
    if (body.district() != null && !body.district().equals(user.district())) {
      faults.add("district", Fault.UNKNOWN_VALUE);
    }
    if (body.told() == null && Offered.HOTLINES.contains(String.valueOf(body.channel()))) {
      faults.add("told", Fault.REQUIRED);
    }
    if (body.source() == null && Offered.PUBLISHED.contains(String.valueOf(body.channel()))) {
      faults.add("source", Fault.REQUIRED);
    }
    var recording = text("recordingId", body.recordingId(), LONGEST_NAME, faults);
    return new Entry(
        user.id(), body.told(), source(body.source(), now, faults), recording, null, null, null);
  }

  private static @Nullable Source source(@Nullable Published given, Instant now, Faults faults) {
    if (given == null) {
      return null;
    }
    var url = text("source.url", given.url(), WebAddress.LONGEST, faults);
    if (url == null) {
      faults.add("source.url", Fault.REQUIRED);
    } else if (!WebAddress.isOne(url)) {
      faults.add("source.url", Fault.MALFORMED);
    }
    if (given.capturedAt() != null && given.capturedAt().isAfter(now)) {
      faults.add("source.capturedAt", Fault.IN_FUTURE);
    }
    var account = text("source.account", given.account(), LONGEST_NAME, faults);
    return new Source(String.valueOf(url), account, given.capturedAt());
  }

  static @Nullable String text(String field, @Nullable String written, int longest, Faults faults) {
    var text = Words.strip(written);
    faults.add(field, Words.fault(text, longest));
    return text;
  }
}
