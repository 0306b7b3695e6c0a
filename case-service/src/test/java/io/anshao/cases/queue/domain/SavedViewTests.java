package io.anshao.cases.queue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.queue.domain.SavedView.Person;
import io.anshao.cases.queue.domain.SavedView.Reach;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedViewTests {

  private final Person triager = office(Role.TRIAGER);
  private final Person clerk = of("xfjy", Role.UNIT_CLERK);

  @Test
  void isItsOwnersAloneUnlessShared() {
    var view = view(triager, Reach.OWN);
    assertThat(view.isFor(triager)).isTrue();
    assertThat(view.isFor(office(Role.OFFICE_LEADER))).isFalse();
    assertThat(view.mayBeChangedBy(office(Role.OFFICE_LEADER))).isFalse();
  }

  @Test
  void reachesWhoSeesTheDistrictOrIsOfTheUnit() {
    var ofDistrict = view(triager, Reach.DISTRICT);
    assertThat(ofDistrict.isFor(office(Role.AUDITOR))).isTrue();
    assertThat(ofDistrict.isFor(clerk)).isFalse();

    var ofUnit = view(of("xfjy", Role.UNIT_LEADER), Reach.UNIT);
    assertThat(ofUnit.isFor(clerk)).isTrue();
    assertThat(ofUnit.isFor(of("zjj", Role.UNIT_LEADER))).isFalse();
    assertThat(ofUnit.isFor(triager)).isFalse();
  }

  @Test
  void endsAtTheDistrict() {
    var elsewhere =
        new Person(triager.id(), "330206", Optional.empty(), true, Set.of(Role.TRIAGER));
    assertThat(view(triager, Reach.DISTRICT).isFor(elsewhere)).isFalse();
    assertThat(view(triager, Reach.OWN).isFor(elsewhere)).isFalse();
  }

  @Test
  void isChangedByItsOwnerAndWhoLeads() {
    var view = view(triager, Reach.DISTRICT);
    assertThat(view.mayBeChangedBy(triager)).isTrue();
    assertThat(view.mayBeChangedBy(office(Role.TRIAGER))).isFalse();
    assertThat(view.mayBeChangedBy(office(Role.OFFICE_LEADER))).isTrue();
    var ofUnit = view(of("xfjy", Role.UNIT_LEADER), Reach.UNIT);
    assertThat(ofUnit.mayBeChangedBy(clerk)).isFalse();
    assertThat(ofUnit.mayBeChangedBy(of("xfjy", Role.UNIT_LEADER))).isTrue();
  }

  @Test
  void isSharedByTriagersAndLeadersAlone() {
    assertThat(triager.mayShare(Reach.DISTRICT)).isTrue();
    assertThat(office(Role.OPERATOR).mayShare(Reach.DISTRICT)).isFalse();
    assertThat(clerk.mayShare(Reach.OWN)).isTrue();
    assertThat(clerk.mayShare(Reach.UNIT)).isFalse();
    assertThat(of("xfjy", Role.UNIT_LEADER).mayShare(Reach.UNIT)).isTrue();
    assertThat(of("xfjy", Role.UNIT_LEADER).mayShare(Reach.DISTRICT)).isFalse();
  }

  private static Person office(Role role) {
    return new Person(UUID.randomUUID(), "330205", Optional.empty(), true, Set.of(role));
  }

  private static Person of(String unit, Role role) {
    return new Person(UUID.randomUUID(), "330205", Optional.of(unit), false, Set.of(role));
  }

  private static SavedView view(Person owner, Reach reach) {
    return new SavedView(
        UUID.randomUUID(), owner.district(), owner.id(), owner.unit(), reach, "急件", Map.of());
  }
}
