package io.anshao.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What lies in a log is read for ever, and written again as it was. */
class OldEventsTests {

  private static final String BEFORE_NUMBERS =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"system"}},"items":[{"hazard":"h1","requirement":{"id":"00000000-0000-0000-0000-000000000001",\
      "digest":"00"},"dueOn":"2021-06-18"}]}\
      """;

  private static final String BEFORE_VISITS =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"system"}},"finding":"substantiated","record":{"id":"00000000-0000-0000-0000-000000000001",\
      "digest":"00"},"officers":[],"hazards":[{"id":"h1","description":\
      {"id":"00000000-0000-0000-0000-000000000002","digest":"00"},"level":"general",\
      "condition":{"is":"open"},"before":[],"after":[],"open":true}],"severity":"L3_serious","photos":[],\
      "signatureRefused":false}\
      """;

  private static final String BEFORE_PLACES =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"system"}},"lead":"xfjy","coUnits":[],"brief":{"id":"00000000-0000-0000-0000-000000000001",\
      "digest":"00"},"photos":[],"designated":false}\
      """;

  private static final String APPROVED =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"reviewer"}}}\
      """;

  private static final String ONE_EXPOSURE =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"editor"}},"exposure":"00000000-0000-0000-0000-000000000009","kind":"typical_case",\
      "wording":{"title":{"id":"00000000-0000-0000-0000-000000000001","digest":"00"},\
      "problem":{"id":"00000000-0000-0000-0000-000000000002","digest":"00"},\
      "place":{"id":"00000000-0000-0000-0000-000000000003","digest":"00"},"photos":[]}}\
      """;

  @Test
  void readsInspectionsOfBeforeVisitsWereWrittenDownOnSite() {
    var inspected = CaseJson.as(CaseJson.read(BEFORE_VISITS), CaseEvent.Inspected.class);

    assertThat(inspected.visit()).isEmpty();
    assertThat(inspected.hazards().getFirst().proposedDueOn()).isEmpty();
    assertThat(written(inspected)).isEqualTo(BEFORE_VISITS);
  }

  @Test
  void readsAssignmentsOfBeforeUnitsCouldSeeThePlace() {
    var assigned = CaseJson.as(CaseJson.read(BEFORE_PLACES), CaseEvent.Assigned.class);

    assertThat(assigned.placeShown()).isEmpty();
    assertThat(written(assigned)).isEqualTo(BEFORE_PLACES);
  }

  @Test
  void readsExposuresOfBeforeACaseCouldHaveSeveral() {
    var drafted = CaseJson.as(CaseJson.read(ONE_EXPOSURE), ExposureEvent.ExposureDrafted.class);
    var approved = CaseJson.as(CaseJson.read(APPROVED), ExposureEvent.ExposureApproved.class);

    assertThat(drafted.wording().looks()).isEmpty();
    assertThat(approved.record()).isEmpty();
    assertThat(new String(CaseJson.bytes(drafted), StandardCharsets.UTF_8)).isEqualTo(ONE_EXPOSURE);
    assertThat(new String(CaseJson.bytes(approved), StandardCharsets.UTF_8)).isEqualTo(APPROVED);
  }

  private static String written(CaseEvent event) {
    return new String(CaseJson.bytes(event), StandardCharsets.UTF_8);
  }

  @Test
  void readsOrdersOfBeforeTheyWereNumbered() {
    var order = CaseJson.as(CaseJson.read(BEFORE_NUMBERS), CaseEvent.RectificationOrdered.class);

    assertThat(order.number()).isEmpty();
    assertThat(written(order)).isEqualTo(BEFORE_NUMBERS);
  }
}
