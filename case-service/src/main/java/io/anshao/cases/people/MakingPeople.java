package io.anshao.cases.people;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.edge.problem.Problem;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** What an administrator does with accounts. */
final class MakingPeople {

  private final Desk desk;
  private final PasswordHashes hashes;
  private final SignInGuard guard;
  private final StaffBook book;
  private final List<Leaving> leaving;

  MakingPeople(
      Desk desk, PasswordHashes hashes, SignInGuard guard, StaffBook book, List<Leaving> leaving) {
    this.desk = desk;
    this.hashes = hashes;
    this.guard = guard;
    this.book = book;
    this.leaving = List.copyOf(leaving);
  }

  /**
   * Makes the account; again under the same request, it answers the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<Person> make(Person person, String password, byte[] request) {
    return hashes
        .hash(password)
        .flatMap(
            hash ->
                desk.write(
                    aggregate(person.id()), tx -> insert(tx, new Account(person, hash), request)))
        .doOnNext(book::put);
  }

  private static Person insert(DeskTransaction tx, Account account, byte[] request) {
    var id = account.person().id();
    var earlier = PersonRows.request(tx, id);
    if (earlier.isPresent()) {
      requireSame(earlier.get(), request);
      return account.person();
    }
    if (!PersonRows.insert(tx, account, request)) {
      throw Problem.of(
          HttpStatus.CONFLICT, "username-taken", "这个用户名已被使用。", "This username is taken.");
    }
    return account.person();
  }

  private static void requireSame(byte[] earlier, byte[] request) {
    if (!MessageDigest.isEqual(earlier, request)) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "idempotency-key-reused",
          "同一个 Idempotency-Key 不能用于不同的内容。",
          "The same Idempotency-Key cannot carry another body.");
    }
  }

  /** Changes name, place, roles or whether the account is open. Sessions end: tokens tell roles. */
  Mono<Person> change(Person person) {
    return desk.write(aggregate(person.id()), tx -> changed(tx, person)).doOnNext(book::put);
  }

  private Person changed(DeskTransaction tx, Person person) throws SQLException {
    var before = PersonRows.lock(tx, person.id()).orElseThrow().person();
    for (var each : leaving) {
      each.check(tx, before, person);
    }
    var stays = person.open() && person.isColleagueOf(before);
    PersonRows.update(tx, person);
    if (!stays) {
      PersonRows.putLeave(tx, person.id(), null);
    }
    if (!stays || !person.roles().containsAll(before.roles())) {
      PersonRows.standsInFor(tx, person.id()).forEach(id -> PersonRows.putLeave(tx, id, null));
    }
    PersonRows.endSessions(tx, person.id());
    return person.with(stays ? before.leave() : null);
  }

  /** Puts the person on leave while the deputy is there and able to stand in. */
  Mono<Person> putLeave(UUID person, Leave leave) {
    return desk.write(
            aggregate(person),
            tx -> {
              var both = PersonRows.lock(tx, Stream.of(person, leave.deputy()));
              LeaveRule.check(both.get(person), both.get(leave.deputy()), leave);
              PersonRows.putLeave(tx, person, leave);
              return both.get(person).with(leave);
            })
        .doOnNext(book::put);
  }

  /** The person is back. */
  Mono<Person> endLeave(UUID person) {
    return desk.write(
            aggregate(person),
            tx -> {
              var now = PersonRows.lock(tx, person).orElseThrow().person();
              PersonRows.putLeave(tx, person, null);
              return now.with(null);
            })
        .doOnNext(book::put);
  }

  /**
   * Gives a temporary password, opens a locked name, and ends the link to a sign-in provider. A
   * repeated call changes nothing more.
   *
   * @param by the administrator
   */
  Mono<Boolean> resetPassword(Person person, String password, byte[] request, UUID by) {
    return hashes
        .hash(password)
        .flatMap(
            hash -> desk.write(aggregate(person.id()), tx -> reset(tx, person, hash, request, by)));
  }

  private boolean reset(DeskTransaction tx, Person person, String hash, byte[] request, UUID by) {
    var earlier = PersonRows.request(tx, person.id());
    if (earlier.isPresent() && MessageDigest.isEqual(earlier.get(), request)) {
      return false;
    }
    PersonRows.setPassword(tx, person.id(), hash, true);
    SubjectRows.end(tx, person.id(), by);
    PersonRows.noteRequest(tx, person.id(), request);
    guard.clear(tx, person.username());
    return true;
  }

  /** What writes of a person are ordered by. */
  static String aggregate(UUID person) {
    return "person/" + person;
  }
}
