package io.anshao.intake.receipt;

import io.anshao.contracts.tip.VoiceKind;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.progress.domain.Course;
import io.anshao.intake.receipt.Voice.Outcome;
import io.anshao.messaging.lane.Lanes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Lets the holder of a receipt say something, once under each key. */
public final class Voices {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MyTips tips;
  private final BusinessClock clock;
  private final Lanes<Voice, Outcome> lanes;

  Voices(MyTips tips, BusinessClock clock, Lanes<Voice, Outcome> lanes) {
    this.tips = tips;
    this.clock = clock;
    this.lanes = lanes;
  }

  /** Why something cannot be said now. */
  @FunctionalInterface
  public interface Obstacle {

    /** Nothing is in the way. */
    Obstacle NONE = (_, _, _) -> Optional.empty();

    /**
     * @param today in the district
     */
    Optional<Problem> of(Course course, ReceiptHolder by, LocalDate today);
  }

  /**
   * What the tip looks like once it is said. What was said before under the same key is answered as
   * it was then.
   *
   * @param what reads what is said; refuses it with every wrong field
   */
  public Mono<MyTip> say(
      ServerHttpRequest request, Function<IdempotencyKey, Said> what, Obstacle obstacle) {
    var key = IdempotencyKey.required(request.getHeaders());
    var said = what.apply(key);
    return tips.authenticate(request)
        .flatMap(
            by ->
                obstacleOf(by, key, obstacle)
                    .<Outcome>flatMap(Mono::error)
                    .switchIfEmpty(Mono.defer(() -> lanes.submit(voice(by, said, key))))
                    .flatMap(outcome -> answered(outcome, said, by)));
  }

  private Mono<MyTip> answered(Outcome outcome, Said said, ReceiptHolder by) {
    return switch (outcome) {
      case Outcome.Stored() -> tips.view(by);
      case Outcome.UploadsGone(var gone) -> Mono.error(gone(gone, said));
    };
  }

  private static Problem gone(List<UUID> gone, Said said) {
    var uploads = said instanceof Said.Words words ? words.uploads() : List.<UUID>of();
    var errors = new FieldErrors();
    gone.forEach(
        id ->
            errors.add(
                "uploads[" + uploads.indexOf(id) + "]",
                "unknown-upload",
                "这个文件已失效，请重新上传。",
                "This file is gone; send it again."));
    return errors.toProblem();
  }

  /**
   * Adds a message to a tip for another system, once under each name.
   *
   * @param keyHash what names it for ever
   * @return {@code false} when something was said of another tip under that name
   */
  public Mono<Boolean> pass(String tipNumber, String text, String keyHash) {
    return tips.ofTip(tipNumber)
        .flatMap(
            by ->
                tips.tipOf(keyHash)
                    .map(by.tipId()::equals)
                    .switchIfEmpty(
                        Mono.defer(
                            () -> lanes.submit(message(by, text, keyHash)).thenReturn(true))));
  }

  private Voice message(ReceiptHolder by, String text, String keyHash) {
    var said = new Said.Words(VoiceKind.MESSAGE, text, List.of());
    return new Voice(by, said, clock.now(by.district()), keyHash, null);
  }

  private Mono<Problem> obstacleOf(ReceiptHolder by, IdempotencyKey key, Obstacle obstacle) {
    return tips.isSaid(key.sha256Hex())
        .filter(isSaid -> !isSaid)
        .flatMap(_ -> tips.course(by))
        .flatMap(course -> Mono.justOrEmpty(obstacle.of(course, by, today(by))));
  }

  private LocalDate today(ReceiptHolder by) {
    return clock.now(by.district()).atZone(ZONE).toLocalDate();
  }

  private Voice voice(ReceiptHolder by, Said said, IdempotencyKey key) {
    return new Voice(by, said, clock.now(by.district()), key.sha256Hex(), null);
  }
}
