package io.anshao.cases.presence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.presence.domain.Crowd.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CrowdTests {

  private static final UUID MILL = new UUID(0, 1);
  private static final UUID YARD = new UUID(0, 2);
  private static final Person LOOKING = new Person(new UUID(0, 9), Mode.LOOKING);
  private static final Person EDITING = new Person(new UUID(0, 9), Mode.EDITING);

  @Test
  void tellsWhereSomebodyCameWentOrBeganToDecide() {
    var before = new Crowd(Map.of(MILL, List.of(LOOKING)));

    assertThat(before.changedSince(Crowd.NOBODY)).containsExactly(MILL);
    assertThat(Crowd.NOBODY.changedSince(before)).containsExactly(MILL);
    assertThat(new Crowd(Map.of(MILL, List.of(EDITING))).changedSince(before))
        .containsExactly(MILL);
    assertThat(
            new Crowd(Map.of(MILL, List.of(LOOKING), YARD, List.of(EDITING))).changedSince(before))
        .containsExactly(YARD);
  }

  @Test
  void tellsNothingWhileNobodyMoves() {
    var before = new Crowd(Map.of(MILL, List.of(LOOKING)));

    assertThat(new Crowd(Map.of(MILL, List.of(LOOKING))).changedSince(before)).isEmpty();
  }
}
