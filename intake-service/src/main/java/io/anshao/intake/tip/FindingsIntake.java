package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.receipt.Receipts;
import io.anshao.intake.tip.FindingsReceipt.Numbered;
import io.anshao.intake.tip.FindingsWork.Outcome;
import io.anshao.intake.tip.TipOutcome.OtherBody;
import io.anshao.intake.tip.TipOutcome.Stored;
import io.anshao.intake.tip.TipOutcome.UploadsGone;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.messaging.lane.Lanes;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** From the raw body of an inspection's findings to the answer after their commit. */
final class FindingsIntake {

  private final FindingsCheck check;
  private final TipNumbers numbers;
  private final Receipts receipts;
  private final MasterKey master;
  private final Lanes<FindingsWork, Outcome> lanes;

  FindingsIntake(
      FindingsCheck check,
      TipNumbers numbers,
      Receipts receipts,
      MasterKey master,
      Lanes<FindingsWork, Outcome> lanes) {
    this.check = check;
    this.numbers = numbers;
    this.receipts = receipts;
    this.master = master;
    this.lanes = lanes;
  }

  /** The numbers of all, or a problem and nothing stored. The same key gives the same answer. */
  Mono<FindingsReceipt> keyIn(
      byte[] body, StaffUser user, IdempotencyKey key, @Nullable String traceparent) {
    return Mono.fromSupplier(() -> work(body, user, key, traceparent))
        .flatMap(work -> lanes.submit(work).map(outcome -> answer(work, outcome, key)));
  }

  private FindingsWork work(
      byte[] body, StaffUser user, IdempotencyKey key, @Nullable String traceparent) {
    var faults = new Faults();
    var read = TipReader.read(FindingsBody.class, body, faults);
    var checked = check.check(read, user, idOf(key), key.sha256(), faults);
    var bodyHash = master.hmac("tip-body", body);
    return new FindingsWork(
        IntStream.range(0, checked.size())
            .mapToObj(i -> work(checked.get(i), keyHash(key, i), bodyHash, key, traceparent))
            .toList());
  }

  private TipWork work(
      CheckedTip tip,
      String keyHash,
      byte[] bodyHash,
      IdempotencyKey key,
      @Nullable String traceparent) {
    var id = UUID.randomUUID();
    return new TipWork(
        id,
        numbers.next(tip),
        tip,
        keyHash,
        bodyHash,
        receipts.hash(receipts.code(id, key)),
        receipts.nonce(id),
        traceparent,
        false);
  }

  private FindingsReceipt answer(FindingsWork work, Outcome outcome, IdempotencyKey key) {
    if (outcome.tips().stream().anyMatch(OtherBody.class::isInstance)) {
      throw TipIntake.otherBody();
    }
    if (!outcome.isStored()) {
      throw uploadsGone(work, outcome).toProblem();
    }
    var tips =
        outcome.tips().stream()
            .map(Stored.class::cast)
            .map(stored -> new Numbered(stored.tipId(), stored.number()))
            .toList();
    return new FindingsReceipt(idOf(key), tips);
  }

  private static Faults uploadsGone(FindingsWork work, Outcome outcome) {
    var faults = new Faults();
    for (int i = 0; i < outcome.tips().size(); i++) {
      if (outcome.tips().get(i) instanceof UploadsGone(List<UUID> gone)) {
        var uploads = work.tips().get(i).tip().uploads();
        for (var id : gone) {
          faults.add(
              "findings[" + i + "].uploads[" + uploads.indexOf(id) + "]", Fault.UNKNOWN_UPLOAD);
        }
      }
    }
    return faults;
  }

  /** The same request is the same inspection. */
  private UUID idOf(IdempotencyKey key) {
    return master.uuid("inspection", key.sha256());
  }

  private String keyHash(IdempotencyKey key, int index) {
    var place = ByteBuffer.allocate(Integer.BYTES).putInt(index).array();
    return HexFormat.of().formatHex(master.hmac("finding", key.sha256(), place));
  }
}
