package io.anshao.cases.session;

import io.anshao.cases.people.Subjects;
import io.anshao.cases.session.RefreshCookies.Shown;
import io.anshao.cases.totp.FreshSignIn;
import io.anshao.edge.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The cookie of a session that began in the last ten minutes, of somebody without a password. */
final class FreshSession implements FreshSignIn {

  private final RefreshCookies cookies;
  private final Subjects subjects;
  private final DatabaseClient database;

  FreshSession(RefreshCookies cookies, Subjects subjects, DatabaseClient database) {
    this.cookies = cookies;
    this.subjects = subjects;
    this.database = database;
  }

  @Override
  public Mono<Boolean> proves(ServerHttpRequest request, UUID person) {
    return subjects
        .isLinked(person)
        .flatMap(isLinked -> isLinked ? requireFresh(request, person) : Mono.just(false));
  }

  private Mono<Boolean> requireFresh(ServerHttpRequest request, UUID person) {
    return Mono.justOrEmpty(cookies.read(request))
        .flatMap(shown -> isFresh(shown, person))
        .filter(isFresh -> isFresh)
        .switchIfEmpty(Mono.error(FreshSession::signInAgain));
  }

  private Mono<Boolean> isFresh(Shown shown, UUID person) {
    return database
        .sql(
            """
            select began_at > now() - interval '10 minutes' from staff_session
             where id = :id and person = :person and not revoked
               and :generation between generation - 1 and generation""")
        .bind("id", shown.session())
        .bind("person", person)
        .bind("generation", shown.generation())
        .mapValue(Boolean.class)
        .one();
  }

  private static Problem signInAgain() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "sign-in-again",
        "请退出后重新登录，并在十分钟内启用动态码。",
        "Sign out and in again, and turn on the second factor within ten minutes.");
  }
}
