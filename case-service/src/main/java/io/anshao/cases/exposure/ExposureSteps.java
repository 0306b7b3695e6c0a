package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.EDITOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;

import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Track.Reader;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.form.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of exposure: what they are called, and who gives them. */
final class ExposureSteps {

  static final String DRAFT = "draft-exposure";
  static final String CHECK = "check-exposure";
  static final String REVIEW = "review-exposure";
  static final String AGREE = "agree-exposure";
  static final String TELL = "notify-subject";
  static final String ANSWER = "record-objection";
  static final String DECIDE = "answer-objection";
  static final String SCHEDULE = "schedule-exposure";
  static final String PUBLISH = "publish-exposure";
  static final String CORRECT = "correct-exposure";
  static final String APPROVE_CORRECTION = "approve-correction";
  static final String RECTIFIED = "note-rectified";
  static final String WITHDRAW = "withdraw-exposure";

  /** By which somebody judges what another wrote. */
  static final Set<String> JUDGING =
      Set.of(CHECK, REVIEW, AGREE, DECIDE, APPROVE_CORRECTION, AppealSteps.DECIDE);

  static final int REASON = 1000;
  static final List<Role> WRITE = List.of(EDITOR, TRIAGER);
  static final List<Role> DECIDES = List.of(OFFICE_LEADER, REVIEWER);
  static final List<Role> OFFICE = List.of(EDITOR, TRIAGER, REVIEWER, OFFICE_LEADER);

  /** In the order in which a person thinks of them. */
  static List<Step<ExposureState, ExposureCommand>> all() {
    return Stream.of(WritingSteps.ALL, HearingSteps.ALL, ShowingSteps.ALL, AppealSteps.ALL)
        .flatMap(List::stream)
        .toList();
  }

  private ExposureSteps() {}

  static Step<ExposureState, ExposureCommand> step(
      String name,
      String title,
      String titleEn,
      List<Role> roles,
      Reader<ExposureState, ExposureCommand> reader,
      Field... form) {
    var permission = new Permission(name, Reach.DISTRICT, roles);
    return new Step<>(name, title, titleEn, permission, List.of(form), reader);
  }
}
