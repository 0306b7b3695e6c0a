package io.anshao.intake.webhook;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.Faults;
import io.anshao.intake.tip.TipReader;
import io.anshao.intake.tip.TipReceipt;
import io.anshao.intake.tip.TraceParent;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final Counter refused;

  WebhookController(
      WebhookSources sources, Secrets secrets, ChannelIntake intake, MeterRegistry meters) {
    this.sources = sources;
    this.secrets = secrets;
    this.intake = intake;
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
        .filter(from -> secrets.isSigned(from, headers, body))
        .switchIfEmpty(Mono.error(this::unauthorised))
        .flatMap(from -> take(from, body, headers, exchange))
        .map(WebhookReceipt::of);
  }

  private Mono<TipReceipt> take(
      WebhookSource from, byte[] body, HttpHeaders headers, ServerWebExchange exchange) {
    var key = intake.key("webhook", from.id().toString(), String.valueOf(headers.getFirst(ID)));
    return intake.take(faults -> read(from, body, faults), key, TraceParent.of(exchange));
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
