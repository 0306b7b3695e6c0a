package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What staff key in: calls, letters, posts, stories of the media, findings of inspections. */
@RestController
class StaffTipController {

  private final TipIntake intake;
  private final FindingsIntake findings;
  private final KeyedIn done;

  StaffTipController(TipIntake intake, FindingsIntake findings, KeyedIn done) {
    this.intake = intake;
    this.findings = findings;
    this.done = done;
  }

  @Operation(
      summary = "Key in what a joint inspection found at several firms, all or nothing",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              description = "a random UUID, the same for every try",
              schema = @Schema(implementation = UUID.class)),
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = FindingsBody.class))))
  @PostMapping(path = "/api/v1/staff/findings", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<FindingsReceipt> keyInFindings(
      @RequestBody byte[] body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) ServerWebExchange exchange,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    return findings.keyIn(body, user, IdempotencyKey.required(headers), TraceParent.of(exchange));
  }

  @Operation(
      summary = "Key a tip in for somebody; a contact is sealed at once",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              description = "a random UUID, the same for every try",
              schema = @Schema(implementation = UUID.class)),
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = StaffTipBody.class))))
  @PostMapping(path = "/api/v1/staff/tips", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<StaffTipReceipt> keyIn(
      @RequestBody byte[] body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) ServerWebExchange exchange,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    EntryCheck.district(user);
    var key = IdempotencyKey.required(headers);
    return intake
        .keyIn(body, user, key, TraceParent.of(exchange))
        .flatMap(receipt -> done.keyedIn(user, key).thenReturn(receipt))
        .map(receipt -> StaffTipReceipt.of(receipt, body));
  }
}
