package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.InMemory.Passed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who proposes never decides (DOMAIN 3.1, 3.5), and nothing is decided that nobody proposed. */
final class FourEyesLaw implements Law {

  /** The proposal that each decision answers. */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("declined", "decline-proposed"),
          Map.entry("decline-rejected", "decline-proposed"),
          Map.entry("closed", "closure-submitted"),
          Map.entry("closure-rejected", "closure-submitted"),
          Map.entry("extension-approved", "extension-requested"),
          Map.entry("extension-refused", "extension-requested"),
          Map.entry("referral-approved", "referral-drafted"),
          Map.entry("referral-rejected", "referral-drafted"),
          Map.entry("listing-approved", "listing-proposed"),
          Map.entry("listing-rejected", "listing-proposed"),
          Map.entry("listing-extension-approved", "listing-extension-requested"),
          Map.entry("listing-extension-refused", "listing-extension-requested"),
          Map.entry("listing-removed", "acceptance-passed"),
          Map.entry("reward-approved", "reward-assessed"),
          Map.entry("reward-rejected", "reward-assessed"),
          Map.entry("malice-confirmed", "malice-proposed"));

  private final Map<String, UUID> proposed = new HashMap<>();

  @Override
  public void check(Passed step) {
    var name = step.event().name();
    if (ANSWERS.containsValue(name)) {
      proposed.put(name, step.by());
    }
    var proposal = ANSWERS.get(name);
    if (proposal != null) {
      assertThat(proposed).as(name).containsKey(proposal);
      assertThat(proposed.remove(proposal)).as(name + " by who proposed").isNotEqualTo(step.by());
    }
  }
}
