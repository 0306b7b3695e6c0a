package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.view.CaseView.HazardView;
import java.util.List;
import java.util.Optional;

/** The hazards of a case and how far each is fixed. */
final class HazardViews {

  private HazardViews() {}

  static List<HazardView> of(Overview overview, Read read, Viewer viewer) {
    return overview.findings().map(Findings::hazards).orElse(List.of()).stream()
        .map(hazard -> view(hazard, read, viewer))
        .toList();
  }

  private static HazardView view(Hazard hazard, Read read, Viewer viewer) {
    return new HazardView(
        hazard.id().value(),
        read.words(hazard.description()).orElse(null),
        hazard.level().code(),
        hazard.level().title(),
        hazard.dueOn().orElse(null),
        hazard.proposedDueOn().orElse(null),
        requirement(hazard).flatMap(read::words).orElse(null),
        codeOf(hazard.condition()),
        viewer.photos(hazard.before()),
        viewer.photos(hazard.after()));
  }

  private static Optional<Text> requirement(Hazard hazard) {
    return hazard.condition() instanceof Condition.Ordered ordered
        ? Optional.of(ordered.requirement())
        : Optional.empty();
  }

  private static String codeOf(Condition condition) {
    return switch (condition) {
      case Condition.Open _ -> "open";
      case Condition.FixedOnSpot _ -> "fixed-on-spot";
      case Condition.Ordered _ -> "ordered";
      case Condition.WrittenOff _ -> "written-off";
    };
  }
}
