package io.anshao.cases.subject.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTests {

  private static final Instant NOW = Instant.parse("2021-06-08T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2021, 6, 8);

  @Test
  void isRepeatedWhenFoundTrueTwiceIn365Days() {
    var history =
        new History(
            Sameness.USCC,
            List.of(
                founded(Sameness.USCC, "2021-06-01T00:00:00Z"),
                founded(Sameness.USCC, "2020-06-08T03:59:59Z"),
                founded(Sameness.NAME, "2021-06-01T00:00:00Z")));
    assertThat(history.substantiated(NOW)).isEqualTo(1);
    assertThat(history.isRepeated(NOW)).isFalse();
    assertThat(history.isRepeated(Instant.parse("2021-06-07T00:00:00Z"))).isTrue();
  }

  @Test
  void asksForClosureByPenaltiesOfAllCasesAndAMajorHazardInAny() {
    var punished =
        List.of(punished(false, "2020-12-20", "2021-03-01"), punished(false, "2021-06-01"));
    assertThat(new History(Sameness.USCC, punished).isClosureDue(TODAY)).isFalse();

    var withMajor = List.of(punished.get(0), punished.get(1), punished(true));
    var history = new History(Sameness.USCC, withMajor);
    assertThat(history.isClosureDue(TODAY)).isTrue();
    assertThat(history.penalties(TODAY).inDays())
        .containsExactly(
            LocalDate.of(2020, 12, 20), LocalDate.of(2021, 3, 1), LocalDate.of(2021, 6, 1));
    assertThat(history.isClosureDue(LocalDate.of(2021, 6, 18))).isFalse();
    assertThat(new History(Sameness.NAME, withMajor).isClosureDue(TODAY)).isFalse();
  }

  @Test
  void knowsANameAgainHoweverItIsSpaced() {
    var key = SubjectKey.of(Optional.of("宁波 测试（集团）纺织厂Ａ"), Optional.empty());
    assertThat(key.name()).contains("宁波测试集团纺织厂a");
    assertThat(key.basis()).isEqualTo(Sameness.NAME);
    assertThat(SubjectKey.of(Optional.of("？"), Optional.of("12")).isKnown()).isFalse();
  }

  private static PastCase founded(Sameness how, String at) {
    var then = Instant.parse(at);
    return new PastCase(UUID.randomUUID(), then, how, Optional.of(then), false, List.of());
  }

  private static PastCase punished(boolean hasMajor, String... days) {
    var penalties = List.of(days).stream().map(LocalDate::parse).toList();
    return new PastCase(
        UUID.randomUUID(), NOW, Sameness.USCC, Optional.empty(), hasMajor, penalties);
  }
}
