package io.anshao.cases.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Permission.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermissionTests {

  private static final Optional<Assignment> HANDS =
      Optional.of(
          new Assignment(
              CaseFixtures.FIRE,
              List.of(CaseFixtures.STREET),
              CaseFixtures.text("brief"),
              List.of(),
              Optional.empty(),
              false,
              Set.of(),
              Optional.empty(),
              Optional.empty()));

  @Test
  void hasOneLineForEveryCommandOfStaff() {
    assertThat(Permissions.MAIN)
        .extracting(Permission::command)
        .doesNotHaveDuplicates()
        .hasSize(19);
  }

  @Test
  void letsOfficeRolesActOnTheWholeDistrict() {
    assertThat(actor("accept", Optional.empty(), Role.TRIAGER)).isPresent();
    assertThat(actor("accept", Optional.empty(), Role.OFFICE_LEADER)).isEmpty();
  }

  @Test
  void keepsSomeStepsToTheLeadUnit() {
    assertThat(actor("sign-for", Optional.of(CaseFixtures.FIRE), Role.UNIT_CLERK)).isPresent();
    assertThat(actor("sign-for", Optional.of(CaseFixtures.STREET), Role.UNIT_CLERK)).isEmpty();
    assertThat(actor("sign-for", Optional.of(CaseFixtures.HOUSING), Role.UNIT_CLERK)).isEmpty();
  }

  @Test
  void letsCoUnitsHelp() {
    assertThat(actor("record-inspection", Optional.of(CaseFixtures.STREET), Role.INSPECTOR))
        .isPresent();
    assertThat(actor("record-inspection", Optional.of(CaseFixtures.HOUSING), Role.INSPECTOR))
        .isEmpty();
  }

  @Test
  void letsNobodyOfAUnitActBeforeAssignment() {
    var person =
        new Person(UUID.randomUUID(), Set.of(Role.UNIT_CLERK), Optional.of(CaseFixtures.FIRE));

    assertThat(Permissions.of("sign-for").actor(person, Optional.empty())).isEmpty();
  }

  @Test
  void choosesTheRoleThatTheTableNamesFirst() {
    assertThat(actor("approve-closure", Optional.empty(), Role.TRIAGER, Role.OFFICE_LEADER))
        .map(Actor::role)
        .contains(Role.OFFICE_LEADER);
  }

  private static Optional<Actor> actor(String command, Optional<UnitCode> unit, Role... roles) {
    return Permissions.of(command).actor(new Person(UUID.randomUUID(), Set.of(roles), unit), HANDS);
  }
}
