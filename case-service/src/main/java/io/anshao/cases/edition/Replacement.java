package io.anshao.cases.edition;

import io.anshao.edge.problem.FieldErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who replaces an edition, and why.
 *
 * @param seen the version that they saw and replace
 */
public record Replacement(int seen, String reason, UUID by) {

  private static final int LONGEST_REASON = 200;

  /** Checks what somebody wrote; the problem names every wrong field. */
  public static Replacement of(@Nullable Integer version, @Nullable String reason, UUID by) {
    var said = reason == null ? "" : reason.strip();
    var errors = new FieldErrors();
    errors.check(
        version == null,
        "version",
        "missing",
        "请给出所替换的版本。",
        "Give the version that these replace.");
    errors.check(
        said.isEmpty() || said.length() > LONGEST_REASON,
        "reason",
        "length",
        "请用 1 至 200 个字说明修改理由。",
        "Say why in 1 to 200 characters.");
    if (version == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return new Replacement(version, said, by);
  }
}
