package io.anshao.intake.open311.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

  @Test
  void takesAnEmptyArgumentForNone() {
    var in = Arguments.of(Map.of("a", List.of("", " "), "b", List.of("", "x")));

    assertThat(in.has("a")).isFalse();
    assertThat(in.one("b")).contains("x");
  }

  @Test
  void splitsListsAndReadsAttributesEitherWay() {
    var in =
        Arguments.of(
            Map.of(
                "service_code", List.of("a, b,,a"),
                "attribute[ONE]", List.of("1"),
                "attribute[MANY][]", List.of("1", "2")));

    assertThat(in.list("service_code")).containsExactly("a", "b");
    assertThat(in.attribute("ONE")).containsExactly("1");
    assertThat(in.attribute("MANY")).containsExactly("1", "2");
  }

  @Test
  void namesTheSameCallTheSameWithoutItsKey() {
    var one = Arguments.of(Map.of("a", List.of("1"), "b", List.of("2"), "api_key", List.of("k")));

    assertThat(one.canonical())
        .isEqualTo(Arguments.of(Map.of("b", List.of("2"), "a", List.of("1"))).canonical())
        .doesNotContain("k");
    assertThat(one.toString()).doesNotContain("1");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T11:22:23+08:00, 2026-11-24T03:22:23Z",
    "2026-11-24T11:22:23 08:00, 2026-11-24T03:22:23Z",
    "2026-11-24T03:22:23Z,      2026-11-24T03:22:23Z",
    "2026-11-24T03:22:23.5Z,    2026-11-24T03:22:23.500Z"
  })
  void readsMomentsWithAZone(String text, Instant at) {
    assertThat(Moment.read(text)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T11:22:23", "2026-11-24", "now", "+999999-01-01T00:00:00Z"})
  void readsNoOther(String text) {
    assertThat(Moment.read(text)).isEmpty();
  }

  @Test
  void writesMomentsWithAZoneInWholeSeconds() {
    assertThat(Moment.write(Instant.parse("2026-11-24T03:22:23.987Z")))
        .isEqualTo("2026-11-24T11:22:23+08:00");
    assertThat(Moment.write(Instant.parse("2026-11-24T03:22:00Z")))
        .isEqualTo("2026-11-24T11:22:00+08:00");
    assertThat(Moment.write(Moment.endOf(LocalDate.of(2021, 6, 15))))
        .isEqualTo("2021-06-15T23:59:59+08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "/open311/v2/services.xml,           xml,  services",
    "/open311/v2/requests/JB1-2.json,    json, requests|JB1-2",
    "/open311/v2/services.yaml,          yaml, services",
    "/open311/v2/services,               '',   services",
    "/open311/v1/services.xml,           xml,  ''",
    "/open311/v2/tokens/a/b.xml,         xml,  tokens|a|b",
    "/open311,                           '',   ''"
  })
  void readsPaths(String path, String suffix, String segments) {
    assertThat(Path.of(path).suffix()).isEqualTo(suffix);
    assertThat(String.join("|", Path.of(path).segments())).isEqualTo(segments);
  }

  @Test
  void asksForTheJurisdictionOnlyWhereThereAreSeveral() {
    var none = Arguments.of(Map.of("jurisdiction_id", List.of("")));
    var second = Arguments.of(Map.of("jurisdiction_id", List.of("330206")));

    assertThat(Jurisdiction.choose(List.of("330205"), none)).isEqualTo("330205");
    assertThat(Jurisdiction.choose(List.of("330205"), second)).isEqualTo("330205");
    assertThat(Jurisdiction.choose(List.of("330205", "330206"), second)).isEqualTo("330206");
    assertThatThrownBy(() -> Jurisdiction.choose(List.of("330205", "330206"), none))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.status()).isEqualTo(400));
    assertThatThrownBy(() -> Jurisdiction.choose(List.of("330205", "330207"), second))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.status()).isEqualTo(404));
  }
}
