package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import java.math.BigDecimal;

/**
 * Something that is wrong with a call. Never repeats what was sent.
 *
 * @param code 404 for what does not exist, 403 for the key, 400 for everything else
 */
public record Wrong(int code, String description) {

  /** Something is not as it must be. */
  public static Wrong bad(String description) {
    return new Wrong(400, description);
  }

  /** There is no such thing. */
  public static Wrong unknown(String what) {
    return new Wrong(404, what + " not found");
  }

  Part shown() {
    return group(field("code", BigDecimal.valueOf(code)), field("description", description));
  }
}
