package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A public record is judged by none of its authors, looked at by the law and by a second person
 * since it was last written, by a leader where a firm is named, and by the firm itself in time.
 */
final class ExposureLaw implements Law {

  private final Map<UUID, Written> records = new HashMap<>();

  @Override
  public void check(Passed step) {
    if (step.event().event() instanceof ExposureEvent event) {
      check(event);
    }
  }

  private void check(ExposureEvent event) {
    var by = event.stamp().by();
    var of = records.computeIfAbsent(event.record().orElseThrow(), _ -> new Written());
    switch (event) {
      case ExposureEvent.ExposureDrafted e -> of.drafted(e);
      case ExposureEvent.ExposureChecked _ -> {
        of.judgedBy(by.person());
        of.isLawful = true;
      }
      case ExposureEvent.ExposureApproved _ -> {
        of.judgedBy(by.person());
        assertThat(of.isLawful).as("checked before").isTrue();
        of.isReviewed = true;
        of.isByLeader |= by.role() == Role.OFFICE_LEADER;
      }
      case ExposureEvent.ExposureAgreed _ -> {
        of.judgedBy(by.person());
        of.isByLeader = by.role() == Role.OFFICE_LEADER;
      }
      case ExposureEvent.ExposureRejected _ -> of.judgedBy(by.person());
      case ExposureEvent.SubjectTold e -> of.objectBy = Optional.of(e.objectBy());
      case ExposureEvent.SubjectAnswered e -> of.answered(e.agrees());
      case ExposureEvent.ObjectionDismissed _ -> {
        of.judgedBy(by.person());
        of.isHeard = true;
        of.isObjected = false;
      }
      case ExposureEvent.ExposurePublished e -> of.published(e);
      case ExposureEvent.CorrectionDrafted _ -> of.correctedBy = Optional.of(by.person());
      case ExposureEvent.ExposureCorrected e -> {
        assertThat(of.correctedBy)
            .as("corrects")
            .isPresent()
            .isNotEqualTo(Optional.of(by.person()));
        if (e.wording().subjectName().isPresent()) {
          assertThat(by.role()).as("names").isEqualTo(Role.OFFICE_LEADER);
        }
      }
      case ExposureEvent.ExposureRectified _, ExposureEvent.CorrectionRejected _ -> of.isOpen();
      case ExposureEvent.AppealLodged _ -> {
        of.isOpen();
        of.appealedBy = Optional.of(by.person());
      }
      case ExposureEvent.AppealGranted _, ExposureEvent.AppealDismissed _ -> {
        of.judgedBy(by.person());
        assertThat(of.appealedBy)
            .as("decides on an appeal")
            .isPresent()
            .isNotEqualTo(Optional.of(by.person()));
        of.appealedBy = Optional.empty();
      }
      case ExposureEvent.ExposureWithdrawn _, ExposureEvent.ExposureExpired _ -> {
        of.isOpen();
        of.isOver = true;
      }
      default -> {
        // changes nothing of who may judge
      }
    }
  }

  private static final class Written {

    private final Set<UUID> authors = new HashSet<>();
    private boolean isLawful;
    private boolean isReviewed;
    private boolean isByLeader;
    private boolean namesAFirm;
    private boolean isStatutory;
    private boolean isHeard;
    private boolean isObjected;
    private boolean isShown;
    private boolean isOver;
    private Optional<LocalDate> objectBy = Optional.empty();
    private Optional<UUID> correctedBy = Optional.empty();
    private Optional<UUID> appealedBy = Optional.empty();

    void drafted(ExposureEvent.ExposureDrafted event) {
      assertThat(isShown).as("drafted anew while it is shown").isFalse();
      authors.add(event.stamp().by().person());
      isLawful = false;
      isReviewed = false;
      isByLeader = false;
      isHeard = false;
      isObjected = false;
      objectBy = Optional.empty();
      namesAFirm = event.wording().subjectName().isPresent();
      isStatutory = event.kind().equals("penalty_publicity");
    }

    void judgedBy(UUID person) {
      assertThat(authors).as("judges their own").doesNotContain(person);
    }

    void isOpen() {
      assertThat(isShown && !isOver).as("the public sees it").isTrue();
    }

    void answered(boolean agrees) {
      isHeard = agrees;
      isObjected = !agrees;
    }

    void published(ExposureEvent.ExposurePublished event) {
      assertThat(isShown).as("published twice").isFalse();
      isShown = true;
      assertThat(isLawful && isReviewed).as("let pass").isTrue();
      assertThat(!namesAFirm || isByLeader).as("named with a leader").isTrue();
      if (namesAFirm && !isStatutory) {
        var today = Deadline.dateOf(event.stamp().at());
        assertThat(isObjected).as("objection open").isFalse();
        assertThat(isHeard || objectBy.filter(today::isAfter).isPresent()).as("heard").isTrue();
      }
    }
  }
}
