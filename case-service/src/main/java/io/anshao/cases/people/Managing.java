package io.anshao.cases.people;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * Whose leave and duties somebody sees to: an administrator those of the district, the leader of a
 * unit those of the unit. Others are not there for them.
 */
public final class Managing {

  private final People people;

  Managing(People people) {
    this.people = people;
  }

  /** The person, when the user sees to them; a problem otherwise. */
  public Mono<Person> of(StaffUser user, UUID person) {
    return people
        .byId(person)
        .map(Account::person)
        .filter(found -> isIn(user, found))
        .switchIfEmpty(Mono.error(Managing::notFound));
  }

  /** The same, or the user themselves. */
  public Mono<Person> orSelf(StaffUser user, UUID person) {
    return user.id().equals(person) ? people.byId(person).map(Account::person) : of(user, person);
  }

  private static boolean isIn(StaffUser user, Person person) {
    var isInDistrict = user.district() == null || user.district().equals(person.district());
    var leads =
        user.has(Role.UNIT_LEADER.code())
            && user.unit() != null
            && user.unit().equals(person.unit());
    return isInDistrict && (user.has(Role.ADMINISTRATOR.code()) || leads);
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.");
  }
}
