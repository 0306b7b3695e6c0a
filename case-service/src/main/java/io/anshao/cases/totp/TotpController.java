package io.anshao.cases.totp;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.people.PasswordHashes;
import io.anshao.cases.people.People;
import io.anshao.cases.people.SignInGuard;
import io.anshao.cases.totp.SecondFactors.Check;
import io.anshao.cases.totp.domain.Base32;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's own second factor: enrolment, and the fresh code behind what they sign. */
@RestController
@RequestMapping("/api/v1/session")
class TotpController {

  private final SecondFactors factors;
  private final StepUps tickets;
  private final People people;
  private final PasswordHashes hashes;
  private final SignInGuard guard;
  private final Desk desk;
  private final FreshSignIn fresh;
  private final TotpSettings settings;

  TotpController(
      SecondFactors factors,
      StepUps tickets,
      People people,
      PasswordHashes hashes,
      SignInGuard guard,
      Desk desk,
      FreshSignIn fresh,
      TotpSettings settings) {
    this.factors = factors;
    this.tickets = tickets;
    this.people = people;
    this.hashes = hashes;
    this.guard = guard;
    this.desk = desk;
    this.fresh = fresh;
    this.settings = settings;
  }

  /**
   * How one's own second factor stands.
   *
   * @param recoveryCodes how many are left
   */
  record Standing(boolean enrolled, int recoveryCodes) {}

  /**
   * Asks for a new secret.
   *
   * @param password of who has one; who signs in by a provider has just done so instead
   * @param totp a code of the device in use, where there is one
   */
  record Beginning(@Nullable String password, @Nullable String totp) {}

  /**
   * A secret, told this once.
   *
   * @param secret in base32, to be typed
   * @param uri the same as a square code says it
   */
  record Begun(String secret, String uri) {}

  /** A code of the app. */
  record Code(@Nullable String code) {}

  /** Each stands for the device once; told this once. */
  record RecoveryCodes(List<String> recoveryCodes) {}

  /** Goes into the header {@code Step-Up} of what is signed. */
  record Ticket(String ticket, Instant expiresAt) {}

  @Operation(summary = "Whether one has a second factor, and how many recovery codes are left")
  @GetMapping("/totp")
  Mono<Standing> standing(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return factors
        .isEnrolled(user.id())
        .flatMap(
            isEnrolled ->
                desk.write(
                    SecondFactors.aggregate(user.id()),
                    tx -> new Standing(isEnrolled, TotpRows.codesLeft(tx, user.id()))));
  }

  @Operation(summary = "A new secret for one's authenticator; in use once a code confirms it")
  @PostMapping("/totp")
  Mono<Begun> begin(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @RequestBody Beginning body,
      ServerHttpRequest request) {
    return attempt(user)
        .then(isProven(user, body.password(), request))
        .filter(isRight -> isRight)
        .switchIfEmpty(
            Mono.error(
                () -> wrong("password", "wrong-password", "密码不对。", "The password is wrong.")))
        .flatMap(_ -> factors.check(user.id(), body.totp()))
        .doOnNext(TotpController::requireOldDevice)
        .flatMap(_ -> cleared(user))
        .flatMap(_ -> factors.begin(user.id()))
        .map(secret -> begun(user, secret));
  }

  private Mono<Boolean> isProven(
      StaffUser user, @Nullable String password, ServerHttpRequest request) {
    return password == null
        ? fresh.proves(request, user.id())
        : people
            .byId(user.id())
            .flatMap(account -> hashes.matches(password, account.passwordHash()));
  }

  private static void requireOldDevice(Check check) {
    if (check == Check.MISSING || check == Check.WRONG) {
      throw wrong(
          "totp",
          check == Check.MISSING ? "required" : "wrong-code",
          "请输入现用验证器上的动态码或一个恢复码。",
          "Give a code of the authenticator in use, or a recovery code.");
    }
  }

  private Begun begun(StaffUser user, byte[] secret) {
    var text = Base32.of(secret);
    var issuer = encoded(settings.issuer());
    return new Begun(
        text,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=6&period=%d"
            .formatted(issuer, encoded(user.username()), text, issuer, OneTimeCodes.PERIOD));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Operation(summary = "Confirm the new secret by one of its codes; gives the recovery codes, once")
  @PostMapping("/totp/confirmation")
  Mono<RecoveryCodes> confirm(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @RequestBody Code body) {
    var code = given(body);
    return attempt(user)
        .then(factors.confirm(user.id(), code))
        .flatMap(Mono::justOrEmpty)
        .switchIfEmpty(Mono.error(TotpController::wrongCode))
        .flatMap(codes -> cleared(user).thenReturn(new RecoveryCodes(codes)));
  }

  @Operation(summary = "Give a fresh code, to sign what is to be signed in the next minutes")
  @PostMapping("/step-up")
  Mono<Ticket> stepUp(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @RequestBody Code body) {
    var code = given(body);
    return attempt(user)
        .then(factors.checkOfApp(user.id(), code))
        .doOnNext(TotpController::requireRight)
        .flatMap(_ -> cleared(user))
        .map(
            _ -> {
              var now = Instant.now();
              return new Ticket(tickets.of(user.id(), now), tickets.endOf(now));
            });
  }

  private static void requireRight(Check check) {
    if (check == Check.NOT_ENROLLED) {
      throw Problem.of(
          HttpStatus.CONFLICT, "totp-not-enrolled", "您还没有启用动态码。", "You have no second factor.");
    }
    if (check != Check.RIGHT) {
      throw wrongCode();
    }
  }

  /** Counted before it is looked at, like a password, under a name of its own. */
  private Mono<Boolean> attempt(StaffUser user) {
    var name = nameOf(user);
    return desk.write(guard.aggregate(name), tx -> guard.attempt(tx, name, Instant.now()));
  }

  private Mono<Boolean> cleared(StaffUser user) {
    var name = nameOf(user);
    return desk.write(
        guard.aggregate(name),
        tx -> {
          guard.clear(tx, name);
          return true;
        });
  }

  static String nameOf(StaffUser user) {
    return nameOf(user.id());
  }

  /** No username has a slash in it. */
  static String nameOf(UUID person) {
    return "totp/" + person;
  }

  private static String given(Code body) {
    var code = body.code() == null ? "" : body.code().strip();
    if (code.isEmpty()) {
      throw wrong("code", "required", "请输入动态码。", "Enter the code.");
    }
    return code;
  }

  private static Problem wrongCode() {
    return wrong(
        "code",
        "wrong-code",
        "动态码不对或已用过，请等下一个。",
        "The code is wrong or was used; wait for the next one.");
  }

  private static Problem wrong(String field, String code, String zh, String en) {
    return new FieldErrors().add(field, code, zh, en).toProblem();
  }
}
