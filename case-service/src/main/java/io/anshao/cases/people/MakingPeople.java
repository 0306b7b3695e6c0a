package io.anshao.cases.people;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.edge.problem.Problem;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** What an administrator does with accounts. */
final class MakingPeople {

  private final Desk desk;
  private final PasswordHashes hashes;
  private final SignInGuard guard;
  private final StaffBook book;

  MakingPeople(Desk desk, PasswordHashes hashes, SignInGuard guard, StaffBook book) {
    this.desk = desk;
    this.hashes = hashes;
    this.guard = guard;
    this.book = book;
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
    return desk.write(
            aggregate(person.id()),
            tx -> {
              PersonRows.update(tx, person);
              PersonRows.endSessions(tx, person.id());
              return person;
            })
        .doOnNext(book::put);
  }

  /** Gives a temporary password, and opens a locked name. A repeated call changes nothing more. */
  Mono<Boolean> resetPassword(Person person, String password, byte[] request) {
    return hashes
        .hash(password)
        .flatMap(
            hash -> desk.write(aggregate(person.id()), tx -> reset(tx, person, hash, request)));
  }

  private boolean reset(DeskTransaction tx, Person person, String hash, byte[] request) {
    var earlier = PersonRows.request(tx, person.id());
    if (earlier.isPresent() && MessageDigest.isEqual(earlier.get(), request)) {
      return false;
    }
    PersonRows.setPassword(tx, person.id(), hash, true);
    PersonRows.noteRequest(tx, person.id(), request);
    guard.clear(tx, person.username());
    return true;
  }

  /** What writes of a person are ordered by. */
  static String aggregate(UUID person) {
    return "person/" + person;
  }
}
