package io.anshao.cases.clock.domain;

import java.util.List;
import java.util.Optional;

/**
 * The clocks of a district as they were set at one time.
 *
 * @param version counts from 1; every clock keeps the one it was started under
 */
public record SlaPolicies(int version, List<SlaPolicy> all) {

  /** The values of DOMAIN 3.3, for who set no others. */
  public static final SlaPolicies STANDARD = new SlaPolicies(1, StandardPolicies.ALL);

  /**
   * The policy of that key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public SlaPolicy of(String key) {
    return all.stream()
        .filter(policy -> policy.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  /**
   * How long a running clock may run by these policies; empty when a person set its day, or when
   * nobody can tell what started it.
   *
   * @param before the policies it was started under
   */
  Optional<Span> spanOf(Clock clock, Urgency urgency, SlaPolicies before) {
    var now = of(clock.key()).starts();
    var then = before.of(clock.key()).starts();
    for (int i = 0; i < then.size(); i++) {
      if (!then.get(i).isGiven() && then.get(i).span(urgency).equals(clock.span())) {
        return Optional.of(now.get(i).span(urgency));
      }
    }
    for (int i = 0; i < then.size(); i++) {
      for (var other : Urgency.values()) {
        if (!then.get(i).isGiven() && then.get(i).span(other).equals(clock.span())) {
          return Optional.of(now.get(i).span(other));
        }
      }
    }
    return Optional.empty();
  }
}
