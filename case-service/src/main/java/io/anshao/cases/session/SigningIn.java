package io.anshao.cases.session;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.people.Account;
import io.anshao.cases.people.PasswordHashes;
import io.anshao.cases.people.People;
import io.anshao.cases.people.Person;
import io.anshao.cases.people.PersonRows;
import io.anshao.cases.people.SignInGuard;
import io.anshao.cases.people.Subjects;
import io.anshao.cases.people.domain.PasswordRule;
import io.anshao.cases.session.RefreshCookies.Shown;
import io.anshao.cases.session.domain.Rotation;
import io.anshao.cases.session.domain.Session;
import io.anshao.cases.totp.SecondFactors;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * Begins, continues and ends sessions. A wrong name and a wrong password get the same answer after
 * the same time.
 */
final class SigningIn {

  private final Desk desk;
  private final People people;
  private final PasswordHashes hashes;
  private final SignInGuard guard;
  private final SecondFactors factors;
  private final Subjects subjects;
  private final SessionSettings settings;

  SigningIn(
      Desk desk,
      People people,
      PasswordHashes hashes,
      SignInGuard guard,
      SecondFactors factors,
      Subjects subjects,
      SessionSettings settings) {
    this.desk = desk;
    this.people = people;
    this.hashes = hashes;
    this.guard = guard;
    this.factors = factors;
    this.subjects = subjects;
    this.settings = settings;
  }

  /**
   * Name, password and, where the person has a second factor, a code. A code is asked for once the
   * password is right; which of the three is wrong is told to nobody.
   *
   * @param totp a code of the app or a recovery code
   */
  Mono<SignedIn> signIn(String typedName, String password, @Nullable String totp) {
    var username = typedName.strip().toLowerCase(Locale.ROOT);
    return proven(username, password)
        .flatMap(person -> isSecondRight(person, totp).filter(isRight -> isRight).map(_ -> person))
        .switchIfEmpty(Mono.error(() -> failed(totp != null)))
        .flatMap(this::begin);
  }

  /** Begins a session of somebody who is proven. */
  Mono<SignedIn> begin(Person person) {
    return begin(person, tx -> {});
  }

  private Mono<Boolean> isSecondRight(Person person, @Nullable String totp) {
    return factors
        .check(person.id(), totp)
        .map(
            check ->
                switch (check) {
                  case NOT_ENROLLED, RIGHT -> true;
                  case WRONG -> false;
                  case MISSING -> throw codeNeeded();
                });
  }

  /** The person, if the password is right; counted as an attempt before it is looked at. */
  private Mono<Person> proven(String username, String password) {
    return desk.write(guard.aggregate(username), tx -> guard.attempt(tx, username, Instant.now()))
        .then(people.byUsername(username).map(Optional::of).defaultIfEmpty(Optional.empty()))
        .flatMap(
            found -> {
              var open = found.filter(account -> account.person().open());
              return hashes
                  .matches(password, open.map(Account::passwordHash).orElse(null))
                  .filter(isRight -> isRight)
                  .map(isRight -> open.orElseThrow().person());
            });
  }

  private interface Before {
    void in(DeskTransaction tx);
  }

  private Mono<SignedIn> begin(Person person, Before before) {
    var now = Instant.now();
    var session =
        new Session(UUID.randomUUID(), person.id(), 0, now, now.plus(settings.session()), false);
    return desk.write(
            guard.aggregate(person.username()),
            tx -> {
              before.in(tx);
              guard.clear(tx, person.username());
              SessionRows.insert(tx, session, now);
              return person;
            })
        .then(signedIn(person, session));
  }

  private Mono<SignedIn> signedIn(Person person, Session session) {
    return Mono.zip(factors.isEnrolled(person.id()), subjects.isLinked(person.id()))
        .map(found -> new SignedIn(person, session, found.getT1(), found.getT2()));
  }

  /** The session goes on with a new cookie; empty when it is over. */
  Mono<SignedIn> refresh(Shown shown) {
    return desk.write("session/" + shown.session(), tx -> refreshed(tx, shown))
        .flatMap(Mono::justOrEmpty)
        .flatMap(going -> signedIn(going.person(), going.session()));
  }

  private record Going(Person person, Session session) {}

  /** What ends a session is a result and no error: it is to be committed. */
  private Optional<Going> refreshed(DeskTransaction tx, Shown shown) {
    var found = SessionRows.lock(tx, shown.session());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var session = found.get();
    var person = PersonRows.lock(tx, session.person()).map(Account::person).filter(Person::open);
    if (person.isEmpty()) {
      return Optional.empty();
    }
    var now = Instant.now();
    return switch (Rotation.of(session, shown.generation(), now, settings.idle())) {
      case NEXT -> Optional.of(new Going(person.get(), SessionRows.rotate(tx, session, now)));
      case AGAIN -> Optional.of(new Going(person.get(), session));
      case STOLEN -> {
        SessionRows.revoke(tx, session.id());
        yield Optional.empty();
      }
      case OVER -> Optional.empty();
    };
  }

  Mono<Boolean> signOut(Shown shown) {
    return desk.write(
        "session/" + shown.session(),
        tx -> {
          SessionRows.revoke(tx, shown.session());
          return true;
        });
  }

  /** Sets a password of one's own; every other session of the person ends. */
  Mono<SignedIn> changePassword(String username, String current, String next) {
    return proven(username, current)
        .switchIfEmpty(Mono.error(SigningIn::wrongCurrent))
        .doOnNext(person -> requireAllowed(next, current, username))
        .flatMap(
            person -> hashes.hash(next).flatMap(hash -> begin(changed(person), set(person, hash))));
  }

  private static Before set(Person person, String hash) {
    return tx -> PersonRows.setPassword(tx, person.id(), hash, false);
  }

  private static Person changed(Person person) {
    return new Person(
        person.id(),
        person.username(),
        person.name(),
        person.district(),
        person.unit(),
        person.roles(),
        false,
        person.open(),
        person.leave());
  }

  private static void requireAllowed(String next, String current, String username) {
    new FieldErrors()
        .check(
            next.equals(current) || !PasswordRule.allows(next, username),
            "new",
            "weak-password",
            "新密码须为 10 至 128 个字符，不含用户名，且与旧密码不同。",
            "A new password has 10 to 128 characters, not the username, and is not the old one.")
        .throwIfAny();
  }

  private static Problem wrongCurrent() {
    return new FieldErrors()
        .add("current", "wrong-password", "当前密码不对。", "The current password is wrong.")
        .toProblem();
  }

  /** By what was given and not by what was wrong: it is the same for every name. */
  private static Problem failed(boolean withCode) {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "sign-in-failed",
        withCode ? "用户名、密码或动态码不对。" : "用户名或密码不对。",
        withCode ? "Wrong username, password or code." : "Wrong username or password.");
  }

  private static Problem codeNeeded() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "totp-needed",
        "请输入验证器上的动态码。",
        "Enter the code of your authenticator.");
  }
}
