package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.intake.flood.FloodGate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tips of the public. */
@RestController
class TipController {

  private final TipIntake intake;
  private final FloodGate gate;

  TipController(TipIntake intake, FloodGate gate) {
    this.intake = intake;
    this.gate = gate;
  }

  /** The body is read raw: another body under the same key is told by its bytes. */
  @Operation(
      summary = "Send a tip; the answer comes after it is stored",
      parameters = {
        @Parameter(
            in = ParameterIn.HEADER,
            name = IdempotencyKey.HEADER,
            required = true,
            description = "a random UUID, the same for every try",
            schema = @Schema(implementation = UUID.class)),
        @Parameter(
            in = ParameterIn.HEADER,
            name = FloodGate.HEADER,
            description = "the solved challenge of a 428 answer, as ALTCHA writes it",
            schema = @Schema(implementation = String.class))
      },
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = TipBody.class))))
  @PostMapping(path = "/api/v1/tips", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<TipReceipt> submit(
      @RequestBody byte[] body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var key = IdempotencyKey.required(headers);
    gate.pass(exchange.getRequest(), key);
    return intake.submit(body, key, TraceParent.of(exchange));
  }
}
