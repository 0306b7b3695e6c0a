package io.anshao.notify.webhook;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.notify.desk.Administrator;
import io.anshao.notify.desk.Desk;
import io.anshao.notify.webhook.SubscriptionReader.Delivered;
import io.anshao.notify.webhook.SubscriptionReader.Subscription;
import io.anshao.notify.webhook.domain.StepKinds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which systems are told of a district's cases: the business of its administrators. */
@RestController
@RequestMapping("/api/v1/webhook-subscriptions")
class SubscriptionController {

  private final SubscriptionReader reader;
  private final SubscriptionRows rows;
  private final Secrets secrets;
  private final SubscriptionCheck check;
  private final Desk desk;
  private final BusinessClock clock;

  SubscriptionController(
      SubscriptionReader reader,
      SubscriptionRows rows,
      Secrets secrets,
      SubscriptionCheck check,
      Desk desk,
      BusinessClock clock) {
    this.reader = reader;
    this.rows = rows;
    this.secrets = secrets;
    this.check = check;
    this.desk = desk;
    this.clock = clock;
  }

  /** A subscription as typed. */
  record Entry(
      @Nullable String name, @Nullable String url, @Nullable List<@Nullable String> kinds) {}

  /** Those of a district, and what can be subscribed to. */
  record Subscriptions(List<Subscription> items, List<String> kinds) {}

  /** What was delivered, the newest first. */
  record Log(List<Delivered> items) {}

  /**
   * A secret that was just issued.
   *
   * @param secret {@code whsec_…}; shown this once
   */
  record Issued(Subscription subscription, int version, String secret) {

    /** Never prints the secret. */
    @Override
    public String toString() {
      return "Issued[" + version + "]";
    }
  }

  @Operation(summary = "Systems that are told of a district's cases")
  @GetMapping
  Mono<Subscriptions> list(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return reader
        .of(Administrator.of(user, district).district())
        .collectList()
        .map(all -> new Subscriptions(all, StepKinds.ALL));
  }

  @Operation(summary = "Tell a system of steps of cases; its secret is shown this once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<Issued> make(
      @RequestParam(required = false) @Nullable String district,
      @RequestBody Entry body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    var key = IdempotencyKey.required(headers);
    var making = check.making(body, by, key);
    return desk.write(
            "webhooks/" + by.district(), tx -> rows.make(tx, making, clock.now(by.district())))
        .flatMap(version -> issued(by, making.id(), version));
  }

  @Operation(summary = "One more secret; until the last one is ended, both sign")
  @PostMapping("/{id}/secrets")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<Issued> rotate(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    var key = IdempotencyKey.required(headers);
    return desk.write(
            "webhooks/" + by.district(), tx -> rows.issue(tx, id, by.district(), key.sha256Hex()))
        .filter(version -> version > 0)
        .switchIfEmpty(Mono.error(SubscriptionController::notFound))
        .flatMap(version -> issued(by, id, version));
  }

  @Operation(summary = "End a secret, while another one is alive")
  @DeleteMapping("/{id}/secrets/{version}")
  Mono<Subscription> endSecret(
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return desk.write(
            "webhooks/" + by.district(), tx -> rows.endSecret(tx, id, by.district(), version))
        .flatMap(
            isEnded ->
                isEnded
                    ? reader.find(by.district(), id)
                    : Mono.error(
                        Problem.of(
                            HttpStatus.CONFLICT,
                            "last-secret",
                            "这是最后一版有效密钥，请先换发新密钥。",
                            "This is the last live secret; issue another one first.")));
  }

  @Operation(summary = "Tell a system no more")
  @DeleteMapping("/{id}")
  Mono<Subscription> end(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return desk.write(
            "webhooks/" + by.district(),
            tx -> rows.end(tx, id, by.district(), clock.now(by.district())))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(SubscriptionController::notFound))
        .flatMap(_ -> reader.find(by.district(), id));
  }

  @Operation(summary = "What was delivered to a system, the newest 50")
  @GetMapping("/{id}/deliveries")
  Mono<Log> log(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return reader.log(by.district(), id).collectList().map(Log::new);
  }

  @Operation(summary = "Deliver a message again that is over, under the same webhook-id")
  @PostMapping("/{id}/deliveries/{message}/redelivery")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> again(
      @PathVariable UUID id,
      @PathVariable UUID message,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return desk.write("webhooks/" + by.district(), tx -> rows.again(tx, id, by.district(), message))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(SubscriptionController::notFound))
        .then();
  }

  private Mono<Issued> issued(Administrator by, UUID id, int version) {
    return reader
        .find(by.district(), id)
        .map(found -> new Issued(found, version, secrets.text(id, version)));
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "没有找到这个订阅或消息。",
        "There is no such subscription or message.");
  }
}
