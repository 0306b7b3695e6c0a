package io.anshao.cases.informant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.informant.domain.Informant.Post;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InformantTests {

  private static final UUID OFFICER = UUID.randomUUID();
  private static final LocalDate DUE = LocalDate.parse("2021-06-08");

  private final Informant informant =
      new Informant(UUID.randomUUID(), "WH-01", post(30), DUE, true);

  @Test
  void isDueOnTheDayAndOverdueAfterIt() {
    assertThat(informant.isDue(DUE.minusDays(1))).isFalse();
    assertThat(informant.isDue(DUE)).isTrue();
    assertThat(informant.isOverdue(DUE)).isFalse();
    assertThat(informant.isOverdue(DUE.plusDays(1))).isTrue();
  }

  @Test
  void isDueAgainAfterTheIntervalWhenReached() {
    assertThat(informant.called(DUE.plusDays(2), true).nextOn()).isEqualTo("2021-07-10");
    assertThat(informant.called(DUE.plusDays(2), false)).isEqualTo(informant);
  }

  @Test
  void isDueEarlierWithAShorterInterval() {
    assertThat(informant.changed(post(10), true).nextOn()).isEqualTo("2021-05-19");
    assertThat(informant.changed(post(10), true).post().everyDays()).isEqualTo(10);
  }

  @Test
  void isNeverDueOnceClosed() {
    var closed = informant.changed(post(30), false);

    assertThat(closed.isDue(DUE)).isFalse();
    assertThat(closed.isOverdue(DUE.plusDays(1))).isFalse();
  }

  @Test
  void knowsTheKindsOfTheNotice() {
    assertThat(FirmKind.ofCode("dust")).contains(FirmKind.DUST);
    assertThat(FirmKind.ofCode("bakery")).isEmpty();
  }

  private static Post post(int everyDays) {
    return new Post("330205", "某化工厂", Optional.empty(), FirmKind.HAZCHEM, OFFICER, everyDays);
  }
}
