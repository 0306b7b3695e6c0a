package io.anshao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTests {

  static Stream<Class<?>> events() {
    return Events.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void isTheCommittedSchema(Class<?> event) {
    Kept.compare(EventSchemas.of(event), Kept.SCHEMAS.resolve(Events.typeOf(event) + ".json"));
  }

  @Test
  void hasNoSchemaWithoutARecord() {
    assertThat(Kept.files(Kept.SCHEMAS))
        .extracting(file -> file.getFileName().toString().replace(".json", ""))
        .containsExactlyInAnyOrderElementsOf(Events.ALL.stream().map(Events::typeOf).toList());
  }

  /** From the first tag on: copy the schemas into {@code baseline} when a release is tagged. */
  @Test
  void changesNothingThatAReleaseHasPublished() {
    for (var released : Kept.files(Kept.BASELINE)) {
      var now = Kept.SCHEMAS.resolve(released.getFileName());
      assertThat(now).exists();
      assertThat(SchemaChange.breaks(Kept.read(released), Kept.read(now)))
          .describedAs("%s", released.getFileName())
          .isEmpty();
    }
  }
}
