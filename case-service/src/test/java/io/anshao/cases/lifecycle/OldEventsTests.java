package io.anshao.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.CaseEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What lies in a log is read for ever, and written again as it was. */
class OldEventsTests {

  private static final String BEFORE_NUMBERS =
      """
      {"stamp":{"at":"2021-06-11T02:00:00Z","by":{"person":"00000000-0000-0000-0000-000000000000",\
      "role":"system"}},"items":[{"hazard":"h1","requirement":{"id":"00000000-0000-0000-0000-000000000001",\
      "digest":"00"},"dueOn":"2021-06-18"}]}""";

  @Test
  void readsOrdersOfBeforeTheyWereNumbered() {
    var order = CaseJson.as(CaseJson.read(BEFORE_NUMBERS), CaseEvent.RectificationOrdered.class);

    assertThat(order.number()).isEmpty();
    assertThat(new String(CaseJson.bytes(order), StandardCharsets.UTF_8)).isEqualTo(BEFORE_NUMBERS);
  }
}
