package io.anshao.cases.handover;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.handover.Duties.DutyCase;
import io.anshao.cases.handover.Duties.LastRole;
import io.anshao.cases.people.Leaving;
import io.anshao.cases.people.Person;
import io.anshao.edge.problem.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Nobody leaves, moves or loses a role while a case would then wait for nobody. */
final class KeepingHands implements Leaving {

  private final LookingAtDuties looking;

  KeepingHands(LookingAtDuties looking) {
    this.looking = looking;
  }

  @Override
  public void check(DeskTransaction tx, Person before, Person after) throws SQLException {
    var duties = looking.of(tx, before, after);
    if (!duties.isEmpty()) {
      throw problem(duties);
    }
  }

  private static Problem problem(Duties duties) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    if (duties.handles() > 0) {
      zh.add("名下还有 %d 件在办案件，请先移交给同事".formatted(duties.handles()));
      en.add("%d cases are in their hands: hand them over first".formatted(duties.handles()));
    }
    if (!duties.lastOf().isEmpty()) {
      var roles = duties.lastOf().stream().map(LastRole::roleName).collect(Collectors.joining("、"));
      zh.add("仍有案件要由%s办理，而没有别人担任，请先让另一位同事担任".formatted(roles));
      en.add("nobody else holds a role that open cases need: give it to a colleague first");
    }
    if (!duties.onlyOneFor().isEmpty()) {
      zh.add("有 %d 件只能由其复查或审批，请先办理或增加人员".formatted(duties.onlyOneFor().size()));
      en.add("%d cases wait for their eyes alone".formatted(duties.onlyOneFor().size()));
    }
    return Problem.of(
            HttpStatus.CONFLICT,
            "open-duties",
            String.join("；", zh) + "。",
            String.join("; ", en) + ".")
        .with("handles", duties.handles())
        .with("lastOf", duties.lastOf())
        .with("onlyOneFor", duties.onlyOneFor().stream().map(DutyCase::number).toList());
  }
}
