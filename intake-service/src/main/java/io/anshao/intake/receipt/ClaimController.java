package io.anshao.intake.receipt;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.progress.domain.ClaimObstacle;
import io.anshao.intake.progress.domain.Course;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 领奖: the holder of a receipt says to whom the reward of the tip is paid. */
@RestController
class ClaimController {

  private static final String SEALING = "/api/v1/my-tip/identity";

  private final Voices voices;
  private final PayeeCheck payees;

  ClaimController(Voices voices, PayeeCheck payees) {
    this.voices = voices;
    this.payees = payees;
  }

  @Operation(
      summary = "Claim the reward of one's tip; sealed before it is stored",
      parameters = {
        @Parameter(
            in = ParameterIn.HEADER,
            name = HttpHeaders.AUTHORIZATION,
            required = true,
            description = "Receipt <tipNumber>:<receiptCode>",
            schema = @Schema(type = "string")),
        @Parameter(in = ParameterIn.HEADER, name = IdempotencyKey.HEADER, required = true)
      })
  @PostMapping("/api/v1/my-tip/reward-claim")
  Mono<MyTip> claim(
      @RequestBody PayeeBody body, @Parameter(hidden = true) ServerHttpRequest request) {
    return voices.say(
        request, key -> new Said.Claim(payees.check(body, key)), ClaimController::obstacle);
  }

  private static Optional<Problem> obstacle(Course course, ReceiptHolder by, LocalDate today) {
    if (by.isAnonymous()) {
      return Optional.of(refused(ClaimObstacle.NAME_NEEDED).with("convert", SEALING));
    }
    var reward = course.reward(by.claims());
    return reward.isEmpty()
        ? Optional.of(refused(ClaimObstacle.NOTHING_WAITING))
        : reward.get().obstacle(today).map(ClaimController::refused);
  }

  private static Problem refused(ClaimObstacle obstacle) {
    return Problem.of(
            HttpStatus.CONFLICT, obstacle.code(), obstacle.sentence(), obstacle.sentenceEn())
        .with("reason", obstacle.code());
  }
}
