package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.district.Districts;
import io.anshao.intake.receipt.Receipts;
import io.anshao.intake.tip.TipOutcome.OtherBody;
import io.anshao.intake.tip.TipOutcome.Stored;
import io.anshao.intake.tip.TipOutcome.UploadsGone;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.messaging.lane.Lanes;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** From the raw body of a request to the answer after its commit. */
final class TipIntake {

  private final TipCheck check;
  private final TipNumbers numbers;
  private final Receipts receipts;
  private final MasterKey master;
  private final Districts districts;
  private final StoredTips stored;
  private final Lanes<TipWork, TipOutcome> lanes;

  TipIntake(
      TipCheck check,
      TipNumbers numbers,
      Receipts receipts,
      MasterKey master,
      Districts districts,
      StoredTips stored,
      Lanes<TipWork, TipOutcome> lanes) {
    this.check = check;
    this.numbers = numbers;
    this.receipts = receipts;
    this.master = master;
    this.districts = districts;
    this.stored = stored;
    this.lanes = lanes;
  }

  /**
   * The receipt once the tip is committed. A tip that was stored before is answered as it was then,
   * even when it would be refused today.
   */
  Mono<TipReceipt> submit(byte[] body, IdempotencyKey key, @Nullable String traceparent) {
    return submit(
        master.hmac("tip-body", body),
        key,
        traceparent,
        false,
        faults -> check.check(TipReader.read(TipBody.class, body, faults), key.sha256(), faults));
  }

  /** The same for a tip that staff key in. */
  Mono<TipReceipt> keyIn(
      byte[] body, StaffUser user, IdempotencyKey key, @Nullable String traceparent) {
    return submit(
        master.hmac("tip-body", body),
        key,
        traceparent,
        false,
        faults ->
            check.check(
                TipReader.read(StaffTipBody.class, body, faults), user, key.sha256(), faults));
  }

  /** The same for a tip that another system passes on under a key of its own. */
  Mono<TipReceipt> relay(
      ChannelTip tip, byte[] body, IdempotencyKey key, @Nullable String traceparent) {
    return submit(
        master.hmac("tip-body", body),
        key,
        traceparent,
        false,
        faults -> check.check(tip, key.sha256(), faults));
  }

  /** The same for a tip that a channel names by itself: that name is one tip, for ever. */
  Mono<TipReceipt> take(
      Function<Faults, ChannelTip> reading, IdempotencyKey key, @Nullable String traceparent) {
    return submit(
        master.hmac("tip-body", key.sha256()),
        key,
        traceparent,
        true,
        faults -> check.check(reading.apply(faults), key.sha256(), faults));
  }

  /** The receipt of such a tip if it is there; nothing when it would be taken. */
  Mono<TipReceipt> look(Function<Faults, ChannelTip> reading, IdempotencyKey key) {
    return stored
        .find(key.sha256Hex(), master.hmac("tip-body", key.sha256()))
        .map(known -> receipt(known, key))
        .switchIfEmpty(
            Mono.fromRunnable(
                () -> {
                  var faults = new Faults();
                  check.check(reading.apply(faults), key.sha256(), faults);
                }));
  }

  private Mono<TipReceipt> submit(
      byte[] bodyHash,
      IdempotencyKey key,
      @Nullable String traceparent,
      boolean isLasting,
      Function<Faults, CheckedTip> reading) {
    return Mono.fromSupplier(() -> work(reading, bodyHash, key, traceparent, isLasting))
        .flatMap(work -> lanes.submit(work).map(outcome -> answer(outcome, work, key)))
        .onErrorResume(Problem.class, refusal -> earlier(bodyHash, key, refusal));
  }

  private Mono<TipReceipt> earlier(byte[] bodyHash, IdempotencyKey key, Problem refusal) {
    return stored
        .find(key.sha256Hex(), bodyHash)
        .map(outcome -> receipt(outcome, key))
        .switchIfEmpty(Mono.error(refusal));
  }

  private TipWork work(
      Function<Faults, CheckedTip> reading,
      byte[] bodyHash,
      IdempotencyKey key,
      @Nullable String traceparent,
      boolean isLasting) {
    var tip = reading.apply(new Faults());
    var id = UUID.randomUUID();
    return new TipWork(
        id,
        numbers.next(tip),
        tip,
        key.sha256Hex(),
        bodyHash,
        receipts.hash(receipts.code(id, key)),
        receipts.nonce(id),
        traceparent,
        isLasting);
  }

  private TipReceipt answer(TipOutcome outcome, TipWork work, IdempotencyKey key) {
    return switch (outcome) {
      case Stored known -> receipt(known, key);
      case OtherBody() -> throw otherBody();
      case UploadsGone gone -> throw uploadsGone(gone, work);
    };
  }

  private TipReceipt receipt(Stored stored, IdempotencyKey key) {
    return new TipReceipt(
        stored.tipId(),
        stored.number(),
        receipts.code(stored.tipId(), key).inGroups(),
        stored.submittedAt(),
        districts.tellBy(stored.district(), stored.submittedAt()));
  }

  static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "这次提交的编号已用于另一份内容，请刷新页面后重新提交。",
        "This Idempotency-Key was used with another body; send it under a new one.");
  }

  private static Problem uploadsGone(UploadsGone gone, TipWork work) {
    var faults = new Faults();
    var uploads = work.tip().uploads();
    gone.uploads()
        .forEach(id -> faults.add("uploads[" + uploads.indexOf(id) + "]", Fault.UNKNOWN_UPLOAD));
    return faults.toProblem();
  }
}
