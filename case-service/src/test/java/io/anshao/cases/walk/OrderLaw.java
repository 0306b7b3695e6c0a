package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.InMemory.Passed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What may come right after what on a side track (DOMAIN 3.5); "" is its beginning. */
final class OrderLaw implements Law {

  private static final Map<String, Set<String>> AFTER =
      Map.ofEntries(
          Map.entry("extension-requested", Set.of("", "extension-approved", "extension-refused")),
          Map.entry("extension-approved", Set.of("extension-requested")),
          Map.entry("extension-refused", Set.of("extension-requested")),
          Map.entry("referral-drafted", Set.of("", "referral-rejected", "referral-bounced")),
          Map.entry("referral-approved", Set.of("referral-drafted")),
          Map.entry("referral-rejected", Set.of("referral-drafted")),
          Map.entry("referral-sent", Set.of("referral-approved")),
          Map.entry("referral-received", Set.of("referral-sent")),
          Map.entry("referral-bounced", Set.of("referral-sent", "referral-received")),
          Map.entry("referral-answered", Set.of("referral-sent", "referral-received")),
          Map.entry("penalty-suggested", Set.of("", "penalty-executed", "penalty-revoked")),
          Map.entry("penalty-filed", Set.of("penalty-suggested")),
          Map.entry("penalty-decided", Set.of("penalty-filed")),
          Map.entry("penalty-published", Set.of("penalty-decided")),
          Map.entry("penalty-executed", Set.of("penalty-published")),
          Map.entry(
              "penalty-revoked",
              Set.of("penalty-decided", "penalty-published", "penalty-executed")),
          Map.entry("reward-assessed", Set.of("", "reward-rejected")),
          Map.entry("reward-approved", Set.of("reward-assessed")),
          Map.entry("reward-rejected", Set.of("reward-assessed")),
          Map.entry("reward-notified", Set.of("reward-approved")),
          Map.entry(
              "reward-waived",
              Set.of("reward-notified", "reward-claim-extended", "reward-returned")),
          Map.entry("malice-suspected", Set.of("", "malice-cleared")),
          Map.entry("malice-proposed", Set.of("malice-suspected")),
          Map.entry("malice-confirmed", Set.of("malice-proposed")),
          Map.entry("malice-cleared", Set.of("malice-suspected", "malice-proposed")),
          Map.entry("death-alleged", Set.of("", "allegation-cleared")),
          Map.entry("accident-reported", Set.of("death-alleged", "verification-organised")),
          Map.entry("verification-organised", Set.of("death-alleged", "accident-reported")),
          Map.entry(
              "allegation-cleared",
              Set.of("death-alleged", "accident-reported", "verification-organised")),
          Map.entry("assistance-proposed", Set.of("", "assistance-declined")),
          Map.entry("assistance-declined", Set.of("assistance-proposed")),
          Map.entry("assistance-agreed", Set.of("assistance-proposed")),
          Map.entry("assistance-planned", Set.of("assistance-agreed")),
          Map.entry(
              "listing-proposed",
              Set.of("", "listing-rejected", "listing-removed", "removal-published")),
          Map.entry("listing-approved", Set.of("listing-proposed")),
          Map.entry("listing-rejected", Set.of("listing-proposed")),
          Map.entry("removal-published", Set.of("listing-removed")),
          Map.entry("became-own", Set.of("merged-into", "duplicate-rejected")),
          Map.entry(
              "question-dropped", Set.of("reporter-asked", "reporter-withdrew", "reporter-sealed")),
          Map.entry("reporter-answered", Set.of("reporter-wrote")),
          Map.entry("reporters-told", Set.of("joined-incident", "reporters-told")),
          Map.entry("left-incident", Set.of("joined-incident", "reporters-told")));

  private final Map<String, String> last = new HashMap<>();

  @Override
  public void check(Passed step) {
    var name = step.event().name();
    var before = last.put(step.event().track(), name);
    var allowed = AFTER.get(name);
    if (allowed != null) {
      assertThat(allowed).as("before " + name).contains(before == null ? "" : before);
    }
  }
}
