package io.anshao.cases.malicious;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.flag;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.malicious.domain.MaliciousCommand;
import io.anshao.cases.malicious.domain.MaliciousState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands about a malicious tip: who gives them, and what each asks for. */
final class MaliciousSteps {

  static final List<Step<MaliciousState, MaliciousCommand>> ALL =
      List.of(
          Step.of(
              "suspect-malice",
              "登记恶意举报嫌疑",
              "Suspect malice",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new MaliciousCommand.Suspect(
                      on.stamp(), in.text("reason"), isUnfounded(on.main())),
              textarea("reason", "理由（举报人不会看到）", "Reason (the reporter never sees it)").upTo(1000)),
          Step.of(
              "propose-malice",
              "提出恶意举报认定",
              "Propose to find malice",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new MaliciousCommand.Propose(
                      on.stamp(),
                      in.text("evidence"),
                      in.flag("isCrime"),
                      isUnfounded(on.main()),
                      until(on.file())),
              textarea("evidence", "捏造事实的证据", "Evidence of invention").upTo(2000),
              flag("isCrime", "涉嫌犯罪，移送公安", "A crime is suspected: to the police")),
          Step.of(
              "confirm-malice",
              "认定恶意举报",
              "Find malice",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, COMMITTEE_LEADER),
              (on, _) -> new MaliciousCommand.Confirm(on.stamp(), until(on.file()))),
          Step.of(
              "clear-malice",
              "排除恶意举报嫌疑",
              "Clear the suspicion",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, COMMITTEE_LEADER, TRIAGER),
              (on, in) -> new MaliciousCommand.Clear(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)));

  private MaliciousSteps() {}

  private static boolean isUnfounded(CaseState main) {
    return !(main instanceof Unregistered)
        && Overview.of(main)
            .findings()
            .flatMap(Findings::finding)
            .filter(Finding.UNSUBSTANTIATED::equals)
            .isPresent();
  }

  private static Optional<Instant> until(CaseFile file) {
    return file.clocks().latest("malicious_review").map(clock -> clock.deadline().dueAt());
  }
}
