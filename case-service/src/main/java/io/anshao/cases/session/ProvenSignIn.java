package io.anshao.cases.session;

import io.anshao.cases.people.Account;
import io.anshao.cases.people.People;
import io.anshao.cases.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import reactor.core.publisher.Mono;

/** Begins the session of somebody whom a sign-in provider has proven. */
public final class ProvenSignIn {

  private final People people;
  private final SigningIn signingIn;
  private final RefreshCookies cookies;

  ProvenSignIn(People people, SigningIn signingIn, RefreshCookies cookies) {
    this.people = people;
    this.signingIn = signingIn;
    this.cookies = cookies;
  }

  /** The cookie of the new session; empty where the account is closed. */
  public Mono<ResponseCookie> begin(UUID person) {
    return people
        .byId(person)
        .map(Account::person)
        .filter(Person::open)
        .flatMap(signingIn::begin)
        .map(SignedIn::session)
        .map(session -> cookies.of(session, Duration.between(Instant.now(), session.expiresAt())));
  }
}
