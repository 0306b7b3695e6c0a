package io.anshao.cases.people;

import io.anshao.edge.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Who may stand in for whom: of the same unit, with the same roles, and there all the time. */
final class LeaveRule {

  private LeaveRule() {}

  /**
   * Checks a leave.
   *
   * @throws io.anshao.edge.problem.Problem 422 when the deputy cannot stand in
   */
  static void check(Person person, @Nullable Person deputy, Leave leave) {
    new FieldErrors()
        .check(
            deputy == null || !deputy.open() || !deputy.isColleagueOf(person),
            "deputy",
            "unknown-value",
            "请选择本单位在岗的另一位人员。",
            "Choose another person of the same unit.")
        .check(
            deputy != null && deputy.id().equals(person.id()),
            "deputy",
            "own-deputy",
            "代办人不能是本人。",
            "Nobody stands in for themselves.")
        .check(
            deputy != null && !deputy.roles().containsAll(person.roles()),
            "deputy",
            "lacks-roles",
            "代办人须具有同样的角色。",
            "A deputy holds the same roles.")
        .check(
            deputy != null && deputy.leave() != null && deputy.leave().overlaps(leave),
            "deputy",
            "away-too",
            "代办人这段时间也请假。",
            "The deputy is away at that time too.")
        .throwIfAny();
  }
}
