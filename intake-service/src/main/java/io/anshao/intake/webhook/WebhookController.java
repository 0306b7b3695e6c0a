package io.anshao.intake.webhook;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.Faults;
import io.anshao.intake.tip.TipReader;
import io.anshao.intake.tip.TipReceipt;
import io.anshao.intake.tip.TraceParent;
import io.anshao.intake.webhook.domain.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where other systems send to. A tip counts from its 201; what was not taken is a 503. */
@RestController
class WebhookController {

  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private final WebhookSources sources;
  private final Secrets secrets;
  private final ChannelIntake intake;
  private final Tallies tallies;
  private final Counter refused;

  WebhookController(
      WebhookSources sources,
      Secrets secrets,
      ChannelIntake intake,
      Tallies tallies,
      MeterRegistry meters) {
    this.sources = sources;
    this.secrets = secrets;
    this.intake = intake;
    this.tallies = tallies;
    this.refused =
        Counter.builder("anshao.webhook.refused")
            .description("messages that no living source signed just now")
            .register(meters);
  }

  /** The tip that the message is. Its code is for the reporter, whom nobody here can reach. */
  record WebhookReceipt(UUID tipId, String tipNumber, Instant submittedAt) {

    static WebhookReceipt of(TipReceipt receipt) {
      return new WebhookReceipt(receipt.tipId(), receipt.tipNumber(), receipt.submittedAt());
    }
  }

  @Operation(
      summary = "Send a tip from another system, signed by the Standard Webhooks scheme",
      description =
          "The same webhook-id is one tip for ever. 401 unless a living secret of the source signed"
              + " `<webhook-id>.<webhook-timestamp>.<body>` less than five minutes ago; 422 names"
              + " every wrong field; 503 means not taken, send it again.",
      parameters = {
        @Parameter(
            in = ParameterIn.HEADER,
            name = ID,
            required = true,
            description = "the same for every try",
            schema = @Schema(type = "string")),
        @Parameter(
            in = ParameterIn.HEADER,
            name = TIMESTAMP,
            required = true,
            description = "seconds since 1970",
            schema = @Schema(type = "string")),
        @Parameter(
            in = ParameterIn.HEADER,
            name = SIGNATURE,
            required = true,
            description = "v1,<base64 of HMAC-SHA256>; several separated by spaces",
            schema = @Schema(type = "string"))
      },
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = WebhookBody.class))))
  @PostMapping(path = "/api/v1/webhooks/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<WebhookReceipt> take(
      @PathVariable String source,
      @RequestBody byte[] body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return Mono.justOrEmpty(idOf(source))
        .flatMap(sources::find)
        .switchIfEmpty(Mono.error(this::unauthorised))
        .flatMap(
            from ->
                switch (secrets.signature(from, headers, body)) {
                  case GENUINE -> take(from, body, headers, exchange);
                  case STALE -> refuse(from, Fate.STALE);
                  case NONE -> refuse(from, Fate.UNSIGNED);
                })
        .map(WebhookReceipt::of);
  }

  private Mono<TipReceipt> refuse(WebhookSource from, Fate fate) {
    return tallies.add(from, fate).then(Mono.error(this::unauthorised));
  }

  private Mono<TipReceipt> take(
      WebhookSource from, byte[] body, HttpHeaders headers, ServerWebExchange exchange) {
    var key = intake.key("webhook", from.id().toString(), String.valueOf(headers.getFirst(ID)));
    Function<Faults, ChannelTip> reading = faults -> read(from, body, faults);
    var repeated =
        Mono.defer(() -> intake.look(reading, key))
            .flatMap(receipt -> tallies.add(from, Fate.REPEATED).thenReturn(receipt));
    var taken =
        Mono.defer(() -> intake.take(reading, key, TraceParent.of(exchange)))
            .flatMap(receipt -> tallies.add(from, Fate.TAKEN).thenReturn(receipt));
    return repeated
        .switchIfEmpty(taken)
        .onErrorResume(refusal -> tallies.add(from, fateOf(refusal)).then(Mono.error(refusal)));
  }

  private static Fate fateOf(Throwable refusal) {
    return refusal instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
        ? Fate.INVALID
        : Fate.NOT_TAKEN;
  }

  private static ChannelTip read(WebhookSource from, byte[] body, Faults faults) {
    return TipReader.read(WebhookBody.class, body, faults).tip(from, faults);
  }

  private static Optional<UUID> idOf(String source) {
    try {
      return Optional.of(UUID.fromString(source));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Problem unauthorised() {
    refused.increment();
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "webhook-unauthorised",
        "来源或签名无效。",
        "The source or its signature is not valid.");
  }
}
