package io.anshao.cases.petition;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.petition.domain.Grounds;
import io.anshao.cases.petition.domain.PetitionCommand;
import io.anshao.cases.petition.domain.PetitionState;
import java.util.List;

/** The commands about a petition: the unit or the office proposes, the committee decides. */
final class PetitionSteps {

  static final String DECIDE = "approve-petition";

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  static final List<Step<PetitionState, PetitionCommand>> ALL =
      List.of(
          Step.of(
              "propose-petition",
              "提出提请关闭",
              "Propose to petition for closure",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              PetitionSteps::propose,
              REASON),
          Step.of(
              "propose-petition-by-office",
              "提出提请关闭（安委办）",
              "Propose to petition for closure (office)",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              PetitionSteps::propose,
              REASON),
          Step.of(
              DECIDE,
              "同意提请关闭",
              "Petition for closure",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, _) -> new PetitionCommand.Approve(on.stamp(), grounds(on))),
          Step.of(
              "reject-petition",
              "不同意提请关闭",
              "Reject the petition",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, in) -> new PetitionCommand.Reject(on.stamp(), in.text("reason")),
              REASON));

  private PetitionSteps() {}

  private static PetitionCommand propose(Occasion<PetitionState> on, Input in) {
    var isFounded = !(on.main() instanceof Unregistered) && Overview.of(on.main()).isProven();
    return new PetitionCommand.Propose(on.stamp(), in.text("reason"), grounds(on), isFounded);
  }

  private static Grounds grounds(Occasion<PetitionState> on) {
    return Grounds.of(on.file().party(), on.stamp().at().atZone(Deadline.ZONE).toLocalDate());
  }
}
