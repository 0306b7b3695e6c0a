package io.anshao.intake.receipt;

import io.anshao.contracts.tip.VoiceKind;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.progress.domain.ReviewObstacle;
import io.anshao.intake.progress.domain.Status;
import io.anshao.intake.receipt.Voices.Obstacle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the holder of a receipt says after the report. */
@RestController
class VoiceController {

  static final int LONGEST = 2000;
  private static final int MOST_UPLOADS = 9;

  private final Voices voices;

  VoiceController(Voices voices) {
    this.voices = voices;
  }

  /** Words of a reporter. */
  record Words(@Nullable String text) {

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "Words";
    }
  }

  /**
   * A message.
   *
   * @param uploads what goes with it
   */
  record Message(
      @Nullable String text, @Schema(description = "at most 9") @Nullable List<UUID> uploads) {

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "Message";
    }
  }

  @Operation(
      summary = "Add a message to one's tip",
      parameters = {
        @Parameter(
            in = ParameterIn.HEADER,
            name = HttpHeaders.AUTHORIZATION,
            required = true,
            description = "Receipt <tipNumber>:<receiptCode>",
            schema = @Schema(type = "string")),
        @Parameter(in = ParameterIn.HEADER, name = IdempotencyKey.HEADER, required = true)
      })
  @PostMapping("/api/v1/my-tip/messages")
  Mono<MyTip> message(
      @RequestBody Message body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(request, _ -> checked(body), Obstacle.NONE);
  }

  @Operation(summary = "Take one's tip back; a hazard's case goes on")
  @PostMapping("/api/v1/my-tip/withdrawal")
  Mono<MyTip> withdraw(@Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request, _ -> new Said.Words(VoiceKind.WITHDRAWAL, null, List.of()), Obstacle.NONE);
  }

  @Operation(summary = "Ask for a review of the result, within 30 days of being told")
  @PostMapping("/api/v1/my-tip/review")
  Mono<MyTip> review(@RequestBody Words body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request,
        _ -> new Said.Words(VoiceKind.REVIEW, checked(body), List.of()),
        (course, _, today) -> course.reviewObstacle(today).map(VoiceController::refused));
  }

  @Operation(summary = "Say that one suffers for the report; the office alone reads it")
  @PostMapping("/api/v1/my-tip/retaliation")
  Mono<MyTip> retaliation(
      @RequestBody Words body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request,
        _ -> new Said.Words(VoiceKind.RETALIATION, checked(body), List.of()),
        Obstacle.NONE);
  }

  @Operation(summary = "Say how content one is with the handling, once it is closed")
  @PostMapping("/api/v1/my-tip/rating")
  Mono<MyTip> rate(
      @RequestBody RatingBody body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request,
        _ -> body.read(),
        (course, _, _) ->
            course.status() == Status.CLOSED ? Optional.empty() : Optional.of(notClosed()));
  }

  private static Problem notClosed() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "rating-not-closed",
        "办结后才能评价。",
        "The handling can be rated once the matter is closed.");
  }

  private static Said checked(Message body) {
    var uploads =
        body.uploads() == null ? List.<UUID>of() : body.uploads().stream().distinct().toList();
    var errors = new FieldErrors();
    var text = FreeText.checked(errors, "text", body.text(), LONGEST);
    errors.check(
        uploads.size() > MOST_UPLOADS, "uploads", "too-many", "最多 9 个文件。", "9 files at most.");
    errors.throwIfAny();
    return new Said.Words(VoiceKind.MESSAGE, text, uploads);
  }

  private static String checked(Words body) {
    var errors = new FieldErrors();
    var text = FreeText.checked(errors, "text", body.text(), LONGEST);
    errors.throwIfAny();
    return text;
  }

  private static Problem refused(ReviewObstacle obstacle) {
    return Problem.of(
            HttpStatus.CONFLICT, obstacle.code(), obstacle.sentence(), obstacle.sentenceEn())
        .with("reason", obstacle.code());
  }
}
