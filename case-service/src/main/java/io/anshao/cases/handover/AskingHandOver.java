package io.anshao.cases.handover;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.Account;
import io.anshao.cases.people.Person;
import io.anshao.cases.people.PersonRows;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Begins a hand-over, once for each key and one at a time for a person. */
final class AskingHandOver {

  private final Desk desk;

  AskingHandOver(Desk desk) {
    this.desk = desk;
  }

  Mono<Person> ask(Person person, UUID to, String reason, Actor by, UUID key) {
    return desk.write(
        "hand-over/" + person.id(),
        tx -> {
          var earlier = HandOverRows.find(tx, person.id());
          if (earlier.filter(known -> known.key().equals(key)).isPresent()) {
            return person;
          }
          if (earlier.filter(known -> !known.isFinished()).isPresent()) {
            throw underWay();
          }
          checkHeir(tx, person, to);
          var count = new HandOver.Count(DutyRows.handled(tx, person.id()), 0, 0);
          HandOverRows.put(
              tx,
              new HandOver(
                  person.id(),
                  String.valueOf(person.district()),
                  to,
                  reason,
                  by,
                  key,
                  count,
                  HandOver.START,
                  false));
          return person;
        });
  }

  private static void checkHeir(DeskTransaction tx, Person person, UUID to) {
    var heir = PersonRows.lock(tx, to).map(Account::person);
    new FieldErrors()
        .check(
            to.equals(person.id())
                || heir.filter(Person::open)
                    .filter(other -> other.isColleagueOf(person))
                    .filter(AskingHandOver::worksInUnit)
                    .isEmpty(),
            "to",
            "unknown-value",
            "请选择本单位在岗的另一位人员。",
            "Choose another person of the same unit.")
        .throwIfAny();
  }

  private static boolean worksInUnit(Person person) {
    return person.roles().stream().anyMatch(role -> role.sight() == Role.Sight.UNIT);
  }

  private static Problem underWay() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "hand-over-under-way",
        "移交正在进行，请稍后再试。",
        "A hand-over is under way; wait until it is done.");
  }
}
