package io.anshao.cases.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LessonsTests {

  private final Lessons lessons = new Lessons(7, 2);

  @Test
  void areEnoughFromSoManyCasesOfSoManyTypes() {
    assertThat(lessons.from(join(of("fire_exit", 4), of("wiring", 3)))).hasSize(7);
    assertThat(lessons.from(join(of("fire_exit", 3), of("wiring", 3)))).isEmpty();
    assertThat(lessons.from(of("fire_exit", 20))).isEmpty();
  }

  @Test
  void leaveOutTypesWithAFewCases() {
    var learnt = lessons.from(join(of("gas", 2), join(of("fire_exit", 4), of("wiring", 3))));

    assertThat(learnt).extracting(Labelled::hazardType).containsOnly("fire_exit", "wiring");
    assertThat(lessons.from(join(of("gas", 2), of("fire_exit", 20)))).isEmpty();
    assertThat(lessons.from(join(of("gas", 2), join(of("fire_exit", 3), of("wiring", 3)))))
        .isEmpty();
  }

  @Test
  void sayWhenThereAreEnough() {
    assertThat(lessons.reason()).isEqualTo("本区受理满 7 件、各类隐患满 2 类后才有第二意见");
    assertThat(lessons.reasonEn()).contains("7 cases of 2 types");
  }

  private static List<Labelled> of(String type, int cases) {
    return IntStream.range(0, cases).mapToObj(i -> new Labelled("第" + i, type)).toList();
  }

  private static List<Labelled> join(List<Labelled> one, List<Labelled> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
