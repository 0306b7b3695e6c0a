package io.anshao.cases.session.domain;

import java.time.Duration;
import java.time.Instant;

/** What becomes of a session when its cookie is shown. */
public enum Rotation {
  /** The current cookie: the next one takes its place. */
  NEXT,
  /**
   * The one before, shortly after it was replaced: two tabs at once, or an answer lost on the way.
   * The current one is given again.
   */
  AGAIN,
  /** A replaced one, later: somebody else has it too. The session ends for both. */
  STOLEN,
  /** The session is over. */
  OVER;

  /** How long after a rotation the cookie before it is still understood. */
  public static final Duration GRACE = Duration.ofSeconds(60);

  /**
   * Decides.
   *
   * @param now system time
   * @param idle after which a session that was not shown is over
   */
  public static Rotation of(Session session, int shownGeneration, Instant now, Duration idle) {
    if (session.revoked()
        || !now.isBefore(session.expiresAt())
        || !now.isBefore(session.rotatedAt().plus(idle))) {
      return OVER;
    }
    if (shownGeneration == session.generation()) {
      return NEXT;
    }
    var isJustBefore = shownGeneration == session.generation() - 1;
    return isJustBefore && now.isBefore(session.rotatedAt().plus(GRACE)) ? AGAIN : STOLEN;
  }
}
