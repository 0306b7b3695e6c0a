package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CommandAnswer;
import io.anshao.cases.lifecycle.Commands;
import io.anshao.cases.totp.Signing;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands on a case, by the name, schema and etag that its view gives. */
@RestController
final class CommandController {

  private final Commands commands;
  private final CommandAnswers answers;
  private final Signing signing;

  CommandController(Commands commands, CommandAnswers answers, Signing signing) {
    this.commands = commands;
    this.answers = answers;
    this.signing = signing;
  }

  @Operation(
      summary = "Gives a command",
      description =
          "Body, etag and who may give it stand in `actions` of the case. The same Idempotency-Key"
              + " gives the same answer; 409 `lost-race` or `refused`, 403 `not-yours`, 422"
              + " `invalid-fields`. Who has a second factor signs what is `signed` with the header"
              + " Step-Up, or is answered 403 `step-up-needed`. Who does not look at the case next"
              + " sends Prefer: return=minimal and is answered its `id` and `version` alone.",
      parameters =
          @Parameter(
              name = IdempotencyKey.HEADER,
              in = ParameterIn.HEADER,
              required = true,
              schema = @Schema(type = "string", format = "uuid")))
  @ApiResponse(
      responseCode = "200",
      description = "The case after it",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @PostMapping("/api/v1/cases/{id}/commands/{command}")
  Mono<ResponseEntity<Object>> give(
      @PathVariable UUID id,
      @PathVariable String command,
      @RequestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestHeader(Preference.HEADER) @Nullable String prefer,
      @RequestHeader HttpHeaders headers,
      @Schema(type = "object") @RequestBody(required = false) @Nullable JsonNode body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var etag = Etag.parse(ifMatch).orElseThrow(CommandController::etagMissing);
    var key = IdempotencyKey.required(headers);
    var given = body == null ? JsonNodeFactory.instance.objectNode() : body;
    return signing
        .codeBehind(command, user, headers)
        .flatMap(
            signedAt ->
                give(
                    new Commands.Request(
                        id, command, user, key, etag.track(), etag.version(), given, signedAt),
                    Preference.isMinimal(prefer)));
  }

  private Mono<ResponseEntity<Object>> give(Commands.Request request, boolean isMinimal) {
    return commands
        .give(request)
        .orElseThrow(CommandController::noSuchCommand)
        .flatMap(
            answer ->
                isMinimal && answer instanceof CommandAnswer.Done(var version)
                    ? Mono.just(Preference.applied(new CaseVersion(request.caseId(), version)))
                    : answers.of(answer, request).map(ResponseEntity::ok));
  }

  /**
   * All that is said of a case to who asked for no more.
   *
   * @param version of the case after the command
   */
  record CaseVersion(UUID id, long version) {}

  private static Problem etagMissing() {
    return Problem.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "etag-missing",
        "请求头 If-Match 须为该操作的 etag。",
        "The header If-Match must carry the action's etag.");
  }

  private static Problem noSuchCommand() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "no-such-command", "没有这个操作。", "There is no such command.");
  }
}
