package io.anshao.cases.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.Person;
import io.anshao.cases.totp.SecondFactors;
import io.anshao.cases.totp.domain.Advice;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sessions: a short-lived token for the page's memory, and a cookie that gives the next one. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

  private static final int LONGEST_CODE = 32;

  private final SigningIn signingIn;
  private final SecondFactors factors;
  private final SigningKeys keys;
  private final RefreshCookies cookies;
  private final OwnOrigins origins;
  private final DistrictBook districts;
  private final Duration tokenLife;

  SessionController(
      SigningIn signingIn,
      SecondFactors factors,
      SigningKeys keys,
      RefreshCookies cookies,
      OwnOrigins origins,
      DistrictBook districts,
      SessionSettings settings) {
    this.signingIn = signingIn;
    this.factors = factors;
    this.keys = keys;
    this.cookies = cookies;
    this.origins = origins;
    this.districts = districts;
    this.tokenLife = settings.token();
  }

  /**
   * Name and password.
   *
   * @param totp a code of one's authenticator, or a recovery code, where one is enrolled
   */
  record Credentials(@Nullable String username, @Nullable String password, @Nullable String totp) {}

  /** The password now and the one to be. */
  record PasswordChange(@Nullable String current, @JsonProperty("new") @Nullable String next) {}

  /** A token and whose it is. */
  record Opened(String token, Instant expiresAt, UserView user) {}

  /**
   * A second factor.
   *
   * @param advice {@code free}, {@code urged} or {@code required} by the person's roles
   */
  record TotpView(boolean enrolled, String advice) {}

  /**
   * The signed-in person.
   *
   * @param external whether the person signs in by a provider and has no password
   */
  record UserView(
      UUID id,
      String username,
      String name,
      @Nullable String district,
      @Nullable String unit,
      @Nullable String unitName,
      List<String> roles,
      boolean mustChangePassword,
      boolean external,
      TotpView totp) {}

  @PostMapping
  Mono<Opened> signIn(@RequestBody Credentials body, ServerHttpResponse response) {
    var errors = new FieldErrors();
    checkGiven(errors, "username", body.username());
    checkGiven(errors, "password", body.password());
    errors.check(
        body.totp() != null && body.totp().length() > LONGEST_CODE,
        "totp",
        "malformed",
        "动态码为 6 位数字，恢复码为 10 个字符。",
        "A code has 6 digits, a recovery code 10 characters.");
    errors.throwIfAny();
    return signingIn
        .signIn(String.valueOf(body.username()), String.valueOf(body.password()), body.totp())
        .map(signedIn -> opened(signedIn, response));
  }

  @PutMapping
  Mono<Opened> refresh(ServerHttpRequest request, ServerHttpResponse response) {
    origins.require(request);
    return Mono.justOrEmpty(cookies.read(request))
        .flatMap(signingIn::refresh)
        .map(signedIn -> opened(signedIn, response))
        .switchIfEmpty(
            Mono.error(
                () -> {
                  response.addCookie(cookies.none());
                  return Problem.of(
                      HttpStatus.UNAUTHORIZED, "session-over", "请重新登录。", "Please sign in again.");
                }));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> signOut(ServerHttpRequest request, ServerHttpResponse response) {
    origins.require(request);
    response.addCookie(cookies.none());
    return Mono.justOrEmpty(cookies.read(request)).flatMap(signingIn::signOut).then();
  }

  @PostMapping("/password")
  Mono<Opened> changePassword(
      @RequestBody PasswordChange body,
      @AuthenticationPrincipal StaffUser user,
      ServerHttpResponse response) {
    var errors = new FieldErrors();
    checkGiven(errors, "current", body.current());
    checkGiven(errors, "new", body.next());
    errors.throwIfAny();
    return signingIn
        .changePassword(
            user.username(), String.valueOf(body.current()), String.valueOf(body.next()))
        .map(signedIn -> opened(signedIn, response));
  }

  private static void checkGiven(FieldErrors errors, String field, @Nullable String value) {
    errors.check(
        value == null || value.isBlank() || value.length() > 256,
        field,
        "missing",
        "请填写。",
        "Please fill this in.");
  }

  private Opened opened(SignedIn signedIn, ServerHttpResponse response) {
    var now = Instant.now();
    var sessionEnd = signedIn.session().expiresAt();
    response.addCookie(cookies.of(signedIn.session(), Duration.between(now, sessionEnd)));
    var expires = now.plus(tokenLife).truncatedTo(ChronoUnit.SECONDS);
    var token = StaffTokens.sign(keys.current(), userOf(signedIn), expires);
    return new Opened(token, expires, view(signedIn));
  }

  /** Without the second factor that a role must have, the token holds no role. */
  private StaffUser userOf(SignedIn signedIn) {
    var user = signedIn.person().asUser();
    var isMissing = !signedIn.enrolled() && factors.adviceTo(signedIn.person()) == Advice.REQUIRED;
    return !isMissing || signedIn.person().mustChange()
        ? user
        : new StaffUser(
            user.id(),
            user.username(),
            user.name(),
            user.district(),
            user.unit(),
            Set.of(SecondFactors.ENROLMENT));
  }

  private UserView view(SignedIn signedIn) {
    var person = signedIn.person();
    return new UserView(
        person.id(),
        person.username(),
        person.name(),
        person.district(),
        person.unit(),
        unit(person).map(Unit::name).orElse(null),
        person.roles().stream().map(Role::code).sorted().toList(),
        person.mustChange(),
        signedIn.external(),
        new TotpView(signedIn.enrolled(), factors.adviceTo(person).code()));
  }

  private Optional<Unit> unit(Person person) {
    return Optional.ofNullable(person.district())
        .flatMap(districts::find)
        .flatMap(district -> district.unit(String.valueOf(person.unit())));
  }
}
