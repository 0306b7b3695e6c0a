package io.anshao.intake.open311.domain;

import java.util.List;

/** A call that is refused, with everything that is wrong with it. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> wrongs;

  public Refused(List<Wrong> wrongs) {
    super("refused", null, false, false);
    this.wrongs = List.copyOf(wrongs);
  }

  public Refused(Wrong wrong) {
    this(List.of(wrong));
  }

  /** All of it; the first decides the status. */
  public List<Wrong> wrongs() {
    return wrongs;
  }

  /** The status of the answer. */
  public int status() {
    return wrongs.getFirst().code();
  }

  /** Throws when something is wrong. */
  public static void ifAny(List<Wrong> wrongs) {
    if (!wrongs.isEmpty()) {
      throw new Refused(wrongs);
    }
  }
}
