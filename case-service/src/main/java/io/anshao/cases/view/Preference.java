package io.anshao.cases.view;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What a caller would rather be answered (RFC 7240). */
final class Preference {

  static final String HEADER = "Prefer";

  private static final String MINIMAL = "return=minimal";

  private Preference() {}

  /** Whether the caller wants no more than that it happened. */
  static boolean isMinimal(@Nullable String prefer) {
    return prefer != null
        && Arrays.stream(prefer.split("[,;]"))
            .map(String::strip)
            .anyMatch(MINIMAL::equalsIgnoreCase);
  }

  /** The answer to such a caller. */
  static ResponseEntity<Object> applied(Object body) {
    return ResponseEntity.ok().header("Preference-Applied", MINIMAL).body(body);
  }
}
