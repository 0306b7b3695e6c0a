package io.anshao.cases.clock.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One clock of DOMAIN 3.3: which event starts it, how long it may run, what other events do to it.
 *
 * @param effects by the name of the event
 * @param basis where the number comes from
 */
public record SlaPolicy(
    String key,
    String name,
    String nameEn,
    List<Start> starts,
    Map<String, Effect> effects,
    String basis) {

  /** The same with other spans and another basis. */
  public SlaPolicy with(List<Start> others, String otherBasis) {
    return new SlaPolicy(key, name, nameEn, others, effects, otherBasis);
  }

  /** What an event does to a clock that was started. */
  public enum Effect {
    /** What it waits for happened. */
    STOP,
    /** The closure it stopped for was rejected: it runs on under its old deadline. */
    RESUME,
    /** It stands still, if it runs. */
    PAUSE,
    /** It goes on, if it stood still. */
    CONTINUE,
    /** It goes on as if it had never stood still. */
    RESTORE,
    /** It has until the day that the event names. */
    EXTEND
  }

  /**
   * The policy of that key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SlaPolicy of(String key) {
    return StandardPolicies.ALL.stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  private static final Set<String> RIGHTS = Set.of("return", "malicious_review", "reward_claim");

  /** What a unit has to do; the rest is the office's. */
  private static final Set<String> OF_UNITS =
      Set.of(
          "sign_for",
          "first_inspection",
          "unit_handle",
          "rectify",
          "reinspect",
          "handle_total",
          "list_treatment",
          "list_progress");

  /** What tells that a reporter left a contact: for the office alone. */
  private static final Set<String> OF_REPORTERS =
      Set.of("first_response", "callback", "retaliation_contact");

  /** Whether units are not told of it, since it says that the reporter can be reached. */
  public boolean isOfReporters() {
    return OF_REPORTERS.contains(key);
  }

  /** Whether it is a unit's duty, which is escalated when it is late (DOMAIN 3.4). */
  public boolean isOfUnits() {
    return OF_UNITS.contains(key);
  }

  /** Whether it is a right that lapses, such as to return a case, and not a duty. */
  public boolean isRight() {
    return RIGHTS.contains(key);
  }

  /**
   * What starts a clock and how long it then runs.
   *
   * @param general for 一般, {@code major} for 重大, {@code emergency} for 紧急
   */
  public record Start(String event, Span general, Span major, Span emergency, boolean isGiven) {

    private static final Span NONE = new Span.Days(0);

    static Start on(String event, Span general, Span major, Span emergency) {
      return new Start(event, general, major, emergency, false);
    }

    /** Runs until the day that the event itself sets. */
    static Start given(String event) {
      return new Start(event, NONE, NONE, NONE, true);
    }

    Span span(Urgency urgency) {
      return switch (urgency) {
        case GENERAL -> general;
        case MAJOR -> major;
        case EMERGENCY -> emergency;
      };
    }
  }
}
