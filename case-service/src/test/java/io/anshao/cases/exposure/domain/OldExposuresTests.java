package io.anshao.cases.exposure.domain;

import static io.anshao.cases.exposure.domain.ExposureSamples.EDITOR;
import static io.anshao.cases.exposure.domain.ExposureSamples.FIRST;
import static io.anshao.cases.exposure.domain.ExposureSamples.LEADER;
import static io.anshao.cases.exposure.domain.ExposureSamples.NAMED;
import static io.anshao.cases.exposure.domain.ExposureSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logs of before a case could have several records, and before the law was looked at apart. */
class OldExposuresTests {

  private static final CaseFacts FACTS = new CaseFacts(Optional.empty(), Optional.empty(), 1);

  private static final List<ExposureEvent> OLD =
      List.of(
          new ExposureEvent.ExposureDrafted(EDITOR, FIRST, "typical_case", NAMED),
          new ExposureEvent.ExposureApproved(LEADER, Optional.empty()),
          new ExposureEvent.ExposurePublished(EDITOR, FACTS, Optional.empty(), Optional.empty()),
          new ExposureEvent.ExposureRectified(EDITOR, text("fixed"), Optional.empty()),
          new ExposureEvent.ExposureWithdrawn(LEADER, text("why"), Optional.empty()));

  @Test
  void evolveToWhereTheyStood() {
    assertThat(after(1).all().getFirst().stage()).isEqualTo(Stage.DRAFTED);
    assertThat(after(2).all().getFirst().stage()).isEqualTo(Stage.APPROVED);
    assertThat(after(3).all().getFirst().stage()).isEqualTo(Stage.PUBLISHED);
    assertThat(after(3).all().getFirst().shown().orElseThrow().until()).isEmpty();
    assertThat(after(4).all().getFirst().wording().measure()).contains(text("fixed"));
    assertThat(after(5).all().getFirst().stage()).isEqualTo(Stage.WITHDRAWN);
  }

  private static ExposureState after(int events) {
    var state = ExposureState.NONE;
    for (var event : OLD.subList(0, events)) {
      state = ExposureEvolution.evolve(state, event);
    }
    return state;
  }
}
