package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard.Level;
import io.anshao.cases.metric.domain.CaseFacts.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The columns of DOMAIN 5.3 that cases fill. */
class ColumnsTests {

  private static final Period JUNE =
      new Period(at("2021-06-01T00:00"), at("2021-07-01T00:00"), at("2021-07-02T16:00"));
  private static final Selection ALL = Selection.of(Optional.empty());

  @Test
  void countsTipsWithAConfirmedMajorHazardOrViolation() {
    var counted =
        columns(
            List.of(
                tip("hotline_12350", "public")
                    .found("2021-06-10T10:00", Finding.SUBSTANTIATED)
                    .hazard(Level.MAJOR, "2021-06-10T10:00", null, null),
                tip("douyin", "employee").found("2021-06-10T10:00", Finding.PARTLY).orderedByLaw(),
                tip("hotline_119", "public")
                    .found("2021-06-10T10:00", Finding.SUBSTANTIATED)
                    .fined("2021-06-20T10:00", 50_000, false),
                tip("miniapp_snap", "public")
                    .found("2021-06-10T10:00", Finding.SUBSTANTIATED)
                    .hazard(Level.GENERAL, "2021-06-10T10:00", null, null)
                    .fined("2021-06-20T10:00", 15_000, true),
                tip("web", "public").found("2021-06-10T10:00", Finding.UNSUBSTANTIATED),
                tip("web", "public").stands(Standing.CANCELLED)));

    assertThat(counted)
        .containsEntry("7.1", 3.0)
        .containsEntry("7.2", 5.0)
        .containsEntry("8.1", 1.0)
        .containsEntry("8.2", 1.0)
        .containsEntry("8.3", 1.0)
        .containsEntry("8.4", 0.0)
        .containsEntry("8.5", 1.0)
        .containsEntry("10.1", 1.0)
        .containsEntry("10.2", 5.0);
  }

  @Test
  void countsAJointInspectionOnceHoweverMuchItFound() {
    var joint = new UUID(0, 1);
    var counted =
        columns(
            List.of(
                new FactsOfACase().inspected("2021-06-08T09:00", joint),
                new FactsOfACase()
                    .inspected("2021-06-08T09:00", joint)
                    .hazard(Level.GENERAL, "2021-06-10T10:00", null, null),
                new FactsOfACase().inspected("2021-06-09T09:00", new UUID(0, 2)),
                new FactsOfACase().registered("2021-06-10T09:00", "undercover", "official"),
                new FactsOfACase().registered("2021-06-10T09:00", "undercover", "official")));

    assertThat(counted).containsEntry("13.1", 4.0).containsEntry("13.2", 1.0);
  }

  @Test
  void countsExposuresListingsAndUndercoverInspections() {
    var counted =
        columns(
            List.of(
                tip("undercover", "official")
                    .hazard(Level.MAJOR, "2021-06-10T10:00", null, null)
                    .hazard(Level.GENERAL, "2021-07-01T10:00", null, null)
                    .exposed("2021-06-20T10:00", "typical_case", 2, false, false)
                    .listed("2021-06-20T10:00", "2022-06-20T10:00", "2021-07-01T10:00"),
                tip("web", "public").exposed("2021-06-20T10:00", "media_problem", 3, false, false),
                tip("web", "public").exposed("2021-06-20T10:00", "typical_case", 5, false, true),
                tip("web", "public")
                    .listed("2021-05-20T10:00", "2022-05-20T10:00", "2021-06-20T10:00")));

    assertThat(counted)
        .containsEntry("5", 1.0)
        .containsEntry("6", 5.0)
        .containsEntry("9.1", 1.0)
        .containsEntry("9.2", 1.0)
        .containsEntry("13.1", 1.0)
        .containsEntry("13.2", 1.0)
        .containsEntry("13.3", 2.0);
  }

  /** DOMAIN 6, A8. */
  @Test
  void countsAnEnterpriseThatIsHelpedOnce() {
    var counted =
        columns(
            List.of(
                tip("web", "public").about("A").helped("2021-05-10T10:00", "2021-06-02T10:00"),
                tip("web", "public").about("A").helped("2021-06-10T10:00", null),
                tip("web", "public").about("B").helped("2021-05-10T10:00", "2021-05-31T10:00"),
                tip("web", "public").helped("2021-06-30T10:00", null),
                tip("web", "public").about("C").helped("2021-07-01T10:00", null)));

    assertThat(counted).containsEntry("23.3", 2.0);
  }

  /** A firm counts once, whether it is praised or blamed and however often. */
  @Test
  void countsFirmsOfTheRedListAndTheBlackOneTogether() {
    var counting = new Counting<>(BesideColumns.ALL, JUNE, ALL);
    counting.add(
        tip("web", "public")
            .about("A")
            .exposed("2021-06-20T10:00", "black_list", 1, false, false)
            .facts());
    counting.add(noted(Noted.What.RED_LISTED, "2021-06-21T10:00", "A"));
    counting.add(noted(Noted.What.RED_LISTED, "2021-06-21T10:00", "B"));
    counting.add(noted(Noted.What.RED_LISTED, "2021-07-01T10:00", "C"));
    counting.add(noted(Noted.What.SURVEYED, "2021-06-21T10:00", "D"));

    assertThat(counting.figures())
        .extracting(c -> c.line().number() + " " + c.figure().value().orElseThrow())
        .containsExactly("12.2 1", "21.1 2");
  }

  private static Noted noted(Noted.What what, String at, String party) {
    return new Noted(what, at(at), Optional.empty(), party);
  }

  private static FactsOfACase tip(String channel, String relation) {
    return new FactsOfACase().registered("2021-06-08T09:12", channel, relation);
  }

  private static Map<String, Double> columns(List<FactsOfACase> cases) {
    var counting = new Counting<>(Columns.ALL, JUNE, ALL);
    cases.forEach(each -> counting.add(each.facts()));
    return counting.figures().stream()
        .collect(
            Collectors.toMap(
                c -> c.line().number(),
                c -> c.figure().value().map(BigDecimal::doubleValue).orElseThrow()));
  }
}
