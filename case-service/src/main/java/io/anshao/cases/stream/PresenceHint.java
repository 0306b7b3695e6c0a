package io.anshao.cases.stream;

import java.util.List;
import java.util.UUID;

/**
 * Who is at a case now.
 *
 * @param id of the case
 * @param people all of them; none when the last one left
 */
public record PresenceHint(UUID id, List<Present> people) implements Hint {

  /**
   * Somebody at a case.
   *
   * @param mode {@code looking} or {@code editing}
   */
  public record Present(UUID id, String name, String mode) {}
}
