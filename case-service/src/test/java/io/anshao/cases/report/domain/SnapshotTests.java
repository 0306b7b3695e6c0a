package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.report.domain.Snapshot.Difference;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTests {

  private static final Instant AT = Instant.parse("2021-06-08T09:30:00Z");
  private static final Cell COMPUTED =
      new Cell("6", "曝光问题隐患", "条", Optional.of("exposed"), false, 0, false);
  private static final Cell TYPED = new Cell("1", "专题学习会", "场", Optional.empty(), true, 1, false);

  @Test
  void namesEachCellThatTheLogDoesNotGive() {
    var signed = snapshot(Map.of("5", one("2"), "6", one("3.0"), "7", one("4")), "1");

    assertThat(signed.against(Map.of("5", one("2"), "6", one("3"), "7", one("4")))).isEmpty();
    assertThat(signed.against(Map.of("5", one("1"), "6", one("3"), "8", one("9"))))
        .containsExactly(
            new Difference("5", Optional.of(one("2")), Optional.of(one("1"))),
            new Difference("7", Optional.of(one("4")), Optional.empty()),
            new Difference("8", Optional.empty(), Optional.of(one("9"))));
  }

  @Test
  void takesComputedNumbersFromCasesAndOthersFromPeople() {
    var signed = snapshot(Map.of("6", one("3")), "5");

    assertThat(signed.number(COMPUTED)).contains(one("3"));
    assertThat(signed.number(TYPED)).contains(one("5"));
    assertThat(snapshot(Map.of(), "5").number(COMPUTED)).isEmpty();
    assertThat(COMPUTED.isComputed()).isTrue();
    assertThat(TYPED.isComputed()).isFalse();
  }

  @Test
  void sumsWhatPeopleTypedAlone() {
    var all = List.of(snapshot(Map.of("6", one("3")), "5"), snapshot(Map.of(), "7"));

    assertThat(Snapshot.sums(List.of(COMPUTED, TYPED), all)).isEqualTo(Map.of("1", one("12")));
    assertThat(Snapshot.sums(List.of(TYPED), List.of())).isEmpty();
  }

  private static Snapshot snapshot(Map<String, BigDecimal> computed, String typed) {
    var number = new Content.Number(Optional.of(one(typed)), List.of());
    var content = new Content(Map.of("1", number), Map.of(), List.of(), "", "");
    return new Snapshot(1, AT, AT, Snapshot.DEFINITIONS, computed, content);
  }

  private static BigDecimal one(String number) {
    return new BigDecimal(number);
  }
}
