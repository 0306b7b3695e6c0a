package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.duplicate.domain.DuplicateEvent.TookIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.tip.Heard;
import io.anshao.contracts.progress.ProgressStatus;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a reporter was told last is where the matter stands, whichever case handles it now. */
final class NewsLaw {

  /** What stands beside the course of a matter and says nothing of where it stands. */
  private static final Set<ProgressStatus> ASIDE =
      EnumSet.of(
          ProgressStatus.EXTENDED,
          ProgressStatus.INCIDENT,
          ProgressStatus.TOLD,
          ProgressStatus.ASKED,
          ProgressStatus.REVIEW_REQUESTED,
          ProgressStatus.REVIEW_REFUSED,
          ProgressStatus.REVIEW_UPHELD,
          ProgressStatus.REWARD_WAITING,
          ProgressStatus.REWARD_EXTENDED,
          ProgressStatus.REWARD_PAID,
          ProgressStatus.REWARD_RETURNED,
          ProgressStatus.REWARD_WAIVED,
          ProgressStatus.WITHHELD);

  private static final Set<ProgressStatus> WITH_A_UNIT =
      EnumSet.of(
          ProgressStatus.IN_PROGRESS, ProgressStatus.RECTIFYING, ProgressStatus.REINSPECTING);

  private final Calendars calendars;
  private final Map<UUID, UUID> caseOfTip = new HashMap<>();
  private final Map<UUID, ProgressStatus> last = new HashMap<>();

  NewsLaw(Calendars calendars) {
    this.calendars = calendars;
  }

  /** One event of one of the cases: its reporters hear of it. */
  void check(Passed step) {
    var id = step.after().id();
    switch (step.event().event()) {
      case CaseEvent.Registered e -> caseOfTip.put(e.registration().tip().id(), id);
      case TookIn e -> caseOfTip.put(e.member().tip().id(), id);
      case CaseEvent.Split _ -> caseOfTip.put(ownTip(step.after()), id);
      default -> {
        // its tips stay where they are
      }
    }
    var tips = new HashSet<>(caseOfTip.keySet());
    tips.removeIf(tip -> !caseOfTip.get(tip).equals(id));
    if (step.event().event() instanceof TookIn taken) {
      tips.retainAll(Set.of(taken.member().tip().id()));
    }
    for (var status : Heard.of(calendars, step.event(), step.after())) {
      if (!ASIDE.contains(status)) {
        tips.forEach(tip -> last.put(tip, status));
      }
    }
  }

  private static UUID ownTip(CaseFile file) {
    return Overview.of(file.main()).registration().tip().id();
  }

  /** All cases, after all that one command brought about. */
  void check(Collection<CaseFile> files) {
    for (var file : files) {
      if (!(file.main() instanceof CaseState.Merged)) {
        for (var tip : DuplicateIn.tips(file)) {
          assertThat(allowed(file)).as("told in " + stage(file)).contains(last.get(tip.id()));
        }
      }
    }
  }

  private static Set<ProgressStatus> allowed(CaseFile file) {
    return switch (stage(file)) {
      case "registered", "awaiting_supplement", "cancelled" -> Set.of(ProgressStatus.REGISTERED);
      case "accepted" -> Set.of(ProgressStatus.ACCEPTED);
      case "assigned", "returned" -> Set.of(ProgressStatus.ACCEPTED, ProgressStatus.REOPENED);
      case "reopened" -> Set.of(ProgressStatus.REOPENED);
      case "declined" -> Set.of(ProgressStatus.DECLINED);
      case "closed" -> Set.of(ProgressStatus.CLOSED);
      case "referred_out" -> Set.of(ProgressStatus.REFERRED);
      default -> WITH_A_UNIT;
    };
  }

  private static String stage(CaseFile file) {
    return TransitionLaw.stage(file);
  }
}
