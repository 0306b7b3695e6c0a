package io.anshao.cases.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationTests {

  private static final Instant NOW = Instant.parse("2021-06-08T01:00:00Z");
  private static final Duration IDLE = Duration.ofHours(4);
  private static final Instant END = NOW.plus(Duration.ofHours(12));

  @Test
  void givesTheNextForTheCurrent() {
    assertThat(Rotation.of(session(3, false), 3, NOW, IDLE)).isEqualTo(Rotation.NEXT);
  }

  @Test
  void givesTheCurrentAgainForTheOneBeforeWithinAMinute() {
    var justBefore = NOW.plus(Rotation.GRACE).minusMillis(1);

    assertThat(Rotation.of(session(3, false), 2, justBefore, IDLE)).isEqualTo(Rotation.AGAIN);
  }

  @Test
  void takesAnOlderOneForStolen() {
    assertThat(Rotation.of(session(3, false), 1, NOW, IDLE)).isEqualTo(Rotation.STOLEN);
    assertThat(Rotation.of(session(3, false), 2, NOW.plus(Rotation.GRACE), IDLE))
        .isEqualTo(Rotation.STOLEN);
  }

  @Test
  void isOverAtItsEndOrWhenRevoked() {
    assertThat(Rotation.of(session(3, false), 3, END, IDLE)).isEqualTo(Rotation.OVER);
    assertThat(Rotation.of(session(3, true), 3, NOW, IDLE)).isEqualTo(Rotation.OVER);
  }

  @Test
  void isOverWhenNobodyShowedItForHours() {
    var justBefore = NOW.plus(IDLE).minusMillis(1);

    assertThat(Rotation.of(session(3, false), 3, justBefore, IDLE)).isEqualTo(Rotation.NEXT);
    assertThat(Rotation.of(session(3, false), 3, NOW.plus(IDLE), IDLE)).isEqualTo(Rotation.OVER);
  }

  private static Session session(int generation, boolean revoked) {
    return new Session(new UUID(0, 1), new UUID(0, 2), generation, NOW, END, revoked);
  }
}
