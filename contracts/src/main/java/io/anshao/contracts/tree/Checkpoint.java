package io.anshao.contracts.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The head of a log at the end of a day (C2SP {@code tlog-checkpoint}); the day is its one
 * extension line.
 *
 * @param origin names the log
 * @param size how many leaves it has
 */
public record Checkpoint(String origin, long size, byte[] root, LocalDate day) {

  private static final String DAY = "day ";

  /** The origin of a district's log. */
  public static String originOf(String district) {
    return "anshao/" + district;
  }

  /** What is signed. */
  public String text() {
    return "%s\n%d\n%s\n%s%s\n"
        .formatted(origin, size, Base64.getEncoder().encodeToString(root), DAY, day);
  }

  /**
   * Reads what was signed.
   *
   * @throws IllegalArgumentException when it is no checkpoint of ours
   */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 5 || !lines[4].isEmpty() || !lines[3].startsWith(DAY)) {
      throw new IllegalArgumentException("a checkpoint has four lines");
    }
    if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("no size of a tree: " + lines[1]);
    }
    var root = Base64.getDecoder().decode(lines[2]);
    if (lines[0].isEmpty() || root.length != TreeHash.BYTES) {
      throw new IllegalArgumentException("a checkpoint without origin or root");
    }
    try {
      var day = LocalDate.parse(lines[3].substring(DAY.length()));
      return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day: " + lines[3], e);
    }
  }
}
