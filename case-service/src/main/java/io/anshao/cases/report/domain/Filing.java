package io.anshao.cases.report.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a report stands.
 *
 * @param version goes up with every change
 * @param firstSubmittedAt when it first came: a return takes nothing of that
 * @param wasLate whether that was after it was due, by the calendar of that moment
 * @param submission how often it was submitted: the number of its latest snapshot
 * @param signedBy who signed that one
 * @param remindedAt when the office last asked for it
 */
public record Filing(
    Status status,
    int version,
    Optional<Instant> firstSubmittedAt,
    boolean wasLate,
    int submission,
    Optional<UUID> signedBy,
    Optional<Instant> remindedAt) {

  /** Steps of a report. */
  public enum Status {
    DRAFT("草稿"),
    SUBMITTED("已报送"),
    RETURNED("已退回"),
    /** 定稿: nothing of it changes any more. */
    FROZEN("已定稿");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Status ofCode(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    boolean isOpen() {
      return this == DRAFT || this == RETURNED;
    }
  }

  /** Before anybody wrote a word. */
  public static Filing opened() {
    return new Filing(
        Status.DRAFT, 1, Optional.empty(), false, 0, Optional.empty(), Optional.empty());
  }

  Filing saved() {
    return to(status);
  }

  Filing submitted(Instant at, boolean isLate, UUID by) {
    return new Filing(
        Status.SUBMITTED,
        version + 1,
        firstSubmittedAt.or(() -> Optional.of(at)),
        firstSubmittedAt.isPresent() ? wasLate : isLate,
        submission + 1,
        Optional.of(by),
        remindedAt);
  }

  Filing to(Status next) {
    return new Filing(
        next, version + 1, firstSubmittedAt, wasLate, submission, signedBy, remindedAt);
  }

  Filing reminded(Instant at) {
    return new Filing(
        status, version + 1, firstSubmittedAt, wasLate, submission, signedBy, Optional.of(at));
  }
}
