package io.anshao.cases.oidc;

import io.anshao.cases.people.Managing;
import io.anshao.cases.people.Subjects;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An administrator's calls for who signs in by the provider. */
@RestController
@RequestMapping("/api/v1/people/{id}/subject")
class SignInLinkController {

  /** OpenID Connect Core 1.0, section 2: at most 255 characters of ASCII. */
  private static final String SUBJECT = "[\\x21-\\x7e]{1,255}";

  private final Managing managing;
  private final Subjects subjects;
  private final OidcSettings settings;

  SignInLinkController(Managing managing, Subjects subjects, OidcSettings settings) {
    this.managing = managing;
    this.subjects = subjects;
    this.settings = settings;
  }

  /**
   * By which subject somebody signs in.
   *
   * @param subject absent for who signs in by a password
   */
  record Link(@Nullable String subject, @Nullable Instant since) {}

  /** The subject as the provider writes it into its tokens. */
  record LinkChange(@Nullable String subject) {}

  @Operation(summary = "By which subject of the provider somebody signs in, if by one")
  @GetMapping
  Mono<Link> link(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
    return managing.of(user, id).flatMap(_ -> linkOf(id));
  }

  @Operation(
      summary = "Let somebody sign in by a subject of the provider, and by no password any more")
  @PutMapping
  Mono<Link> change(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user,
      @PathVariable UUID id,
      @RequestBody LinkChange body) {
    if (user.id().equals(id)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "own-account",
          "不能修改自己的账号，请由另一位管理员操作。",
          "Nobody changes their own account; ask another administrator.");
    }
    return managing
        .of(user, id)
        .map(_ -> checked(body))
        .flatMap(subject -> subjects.link(user.id(), id, settings.provider(), subject))
        .flatMap(_ -> linkOf(id));
  }

  private String checked(LinkChange body) {
    if (!settings.isOn()) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "no-provider",
          "本系统没有配置统一身份认证。",
          "No sign-in provider is configured here.");
    }
    var subject = body.subject() == null ? "" : body.subject().strip();
    new FieldErrors()
        .check(
            !subject.matches(SUBJECT),
            "subject",
            "malformed",
            "统一身份标识（sub）为 1 至 255 个英文字符，不含空格。",
            "A subject (sub) has 1 to 255 characters of ASCII and no spaces.")
        .throwIfAny();
    return subject;
  }

  private Mono<Link> linkOf(UUID id) {
    return subjects
        .of(id)
        .map(found -> new Link(found.subject(), found.since()))
        .defaultIfEmpty(new Link(null, null));
  }
}
