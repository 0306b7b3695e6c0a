package io.anshao.intake.webhook;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.webhook.SourceWork.Issue;
import io.anshao.intake.webhook.SourceWork.Make;
import io.anshao.intake.webhook.SourceWork.Outcome;
import io.anshao.intake.webhook.SourceWork.Outcome.Issued;
import io.anshao.intake.webhook.SourceWork.Revoke;
import io.anshao.intake.webhook.SourceWork.RevokeSecret;
import io.anshao.intake.webhook.Tallies.SourceDeliveries;
import io.anshao.intake.webhook.domain.Platforms;
import io.anshao.messaging.lane.Lanes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which systems may send tips: the business of the district's administrator. */
@RestController
@RequestMapping("/api/v1/staff/webhook-sources")
class StaffWebhookController {

  private static final int LONGEST_NAME = 100;

  private final WebhookSources sources;
  private final Secrets secrets;
  private final Tallies tallies;
  private final Lanes<SourceWork, Outcome> lanes;

  StaffWebhookController(
      WebhookSources sources, Secrets secrets, Tallies tallies, Lanes<SourceWork, Outcome> lanes) {
    this.sources = sources;
    this.secrets = secrets;
    this.tallies = tallies;
    this.lanes = lanes;
  }

  /** A source to be made. */
  record SourceBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "at most 100 characters")
          @Nullable String name,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "channels that it may name, for example weibo and douyin")
          @Nullable List<@Nullable String> platforms) {}

  /** The sources of the caller's district. */
  record SourceList(List<WebhookSource> items) {}

  /**
   * A secret that was just issued.
   *
   * @param secret {@code whsec_…}; shown this once
   */
  record IssuedSecret(WebhookSource source, int version, String secret) {

    /** Never prints the secret. */
    @Override
    public String toString() {
      return "IssuedSecret[" + version + "]";
    }
  }

  @Operation(summary = "The systems that may send tips to the district")
  @GetMapping
  Mono<SourceList> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return sources.of(district(user)).collectList().map(SourceList::new);
  }

  @Operation(
      summary = "What came from a source and what became of it, in numbers",
      description = "Nothing of what was sent, and nothing of where it came from.")
  @GetMapping("/{id}/deliveries")
  Mono<SourceDeliveries> deliveries(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    return sources
        .find(id)
        .filter(source -> source.district().equals(district))
        .switchIfEmpty(Mono.error(() -> refusal(new Outcome.Unknown())))
        .flatMap(tallies::of);
  }

  @Operation(
      summary = "Let a system send tips; its secret is shown this once",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              schema = @Schema(implementation = UUID.class)))
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<IssuedSecret> make(
      @RequestBody SourceBody body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    var key = IdempotencyKey.required(headers);
    var errors = new FieldErrors();
    var name = FreeText.checked(errors, "name", body.name(), LONGEST_NAME);
    var platforms = platforms(body.platforms(), errors);
    errors.throwIfAny();
    var id = secrets.sourceId(key);
    return issue(new Make(id, district, name, platforms, user.id(), key.sha256Hex()));
  }

  @Operation(
      summary = "One more secret for a source; the last one stays valid while it changes over",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              schema = @Schema(implementation = UUID.class)))
  @PostMapping("/{id}/secrets")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<IssuedSecret> rotate(
      @PathVariable UUID id,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var key = IdempotencyKey.required(headers);
    return issue(new Issue(id, district(user), user.id(), key.sha256Hex()));
  }

  @Operation(summary = "End one secret of a source at once")
  @DeleteMapping("/{id}/secrets/{version}")
  Mono<WebhookSource> revoke(
      @PathVariable UUID id,
      @PathVariable int version,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return end(new RevokeSecret(id, district(user), version, user.id()));
  }

  @Operation(summary = "End a source at once")
  @DeleteMapping("/{id}")
  Mono<WebhookSource> revoke(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return end(new Revoke(id, district(user), user.id()));
  }

  private Mono<IssuedSecret> issue(SourceWork work) {
    return lanes
        .submit(work)
        .flatMap(
            outcome ->
                outcome instanceof Issued(int version)
                    ? sources.find(work.source()).map(source -> issued(source, version))
                    : Mono.error(refusal(outcome)));
  }

  private IssuedSecret issued(WebhookSource source, int version) {
    return new IssuedSecret(source, version, secrets.text(source.id(), version));
  }

  private Mono<WebhookSource> end(SourceWork work) {
    return lanes
        .submit(work)
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Ended
                    ? sources.find(work.source())
                    : Mono.error(refusal(outcome)));
  }

  private static Problem refusal(Outcome outcome) {
    return outcome instanceof Outcome.OtherBody
        ? Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-reused",
            "这次提交的编号已用于另一份内容，请刷新页面后重新提交。",
            "This Idempotency-Key was used with another body; send it under a new one.")
        : Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个来源。", "There is no such source here.");
  }

  private static List<String> platforms(
      @Nullable List<@Nullable String> given, FieldErrors errors) {
    var wanted = given == null ? List.<@Nullable String>of() : given;
    errors.check(
        wanted.isEmpty(), "platforms", "required", "请至少选择一个平台。", "Choose one platform at least.");
    for (int i = 0; i < wanted.size(); i++) {
      errors.check(
          !Platforms.ALL.contains(String.valueOf(wanted.get(i))),
          "platforms[" + i + "]",
          "unknown-value",
          "请从给出的选项中选择。",
          "Choose one of the values that are offered.");
    }
    return wanted.stream().map(String::valueOf).distinct().sorted().toList();
  }

  private static String district(StaffUser user) {
    if (user.district() == null || !user.has("administrator")) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有本区管理员可以管理推送来源。",
          "Only the district's administrator manages the systems that send tips.");
    }
    return user.district();
  }
}
