package io.anshao.cases.authenticity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.authenticity.domain.Doubt.Ground;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoubtTests {

  private static final Instant ORDERED = Instant.parse("2021-10-08T02:00:00Z");
  private static final long DOOR = 0x0F1E2D3C4B5A6978L;
  private static final Shot BEFORE = shot(1, DOOR, "2021-10-08T01:00:00Z");

  @Test
  void restsOnThePictureFromBefore() {
    var again = shot(2, DOOR, "2021-10-11T01:00:00Z");

    assertThat(Doubt.of(List.of(again), List.of(BEFORE), ORDERED))
        .containsExactly(
            new Doubt(Ground.SAME_PICTURE, Optional.of(again.id()), Optional.of(BEFORE.id())));
  }

  @Test
  void restsOnATimeBeforeTheOrder() {
    var old = shot(2, DOOR ^ 0xFF, "2021-10-08T01:59:59Z");

    assertThat(Doubt.of(List.of(old), List.of(BEFORE), ORDERED))
        .containsExactly(new Doubt(Ground.TAKEN_BEFORE, Optional.of(old.id()), Optional.empty()));
  }

  @Test
  void isNotThereForWhatIsNewOrSaysNothingOfItsTime() {
    var fixed = shot(2, DOOR ^ 0b100, "2021-10-11T01:00:00Z");
    var silent = new Shot(id(3), DOOR ^ 0xFF, Optional.empty());

    assertThat(Doubt.of(List.of(fixed, silent), List.of(BEFORE), ORDERED)).isEmpty();
  }

  @Test
  void isNotThereForAPictureOfOneColour() {
    var wall = new Shot(id(2), 0b11, Optional.empty());

    assertThat(Doubt.of(List.of(wall), List.of(new Shot(id(3), 0b11, Optional.empty())), ORDERED))
        .isEmpty();
  }

  private static Shot shot(int number, long hash, String takenAt) {
    return new Shot(id(number), hash, Optional.of(Instant.parse(takenAt)));
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
