package io.anshao.intake.tip;

import io.anshao.contracts.Events;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.Upload;
import io.anshao.edge.seal.Hpke;
import io.anshao.intake.tip.domain.Leaf;
import io.anshao.messaging.outbox.OutboxRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tip with its photographs and its leaf: what is stored, and what the other services are told.
 */
record TipRow(TipWork work, List<Upload> uploads, Leaf leaf) {

  static final String SOURCE = "/anshao/intake";

  /** Of a tip, the first record on either topic. */
  private static final long FIRST = 1;

  static TipRow of(TipWork work, List<Upload> uploads) {
    var bytes = Events.write(submitted(work, uploads, ""));
    return new TipRow(work, uploads, Leaf.of(work.nonce(), bytes));
  }

  CheckedTip tip() {
    return work.tip();
  }

  /** What goes to case-service and, where there is a contact, to notify-service. */
  Stream<OutboxRecord> records() {
    var contact = tip().contact();
    return contact == null
        ? Stream.of(record(submitted(work, uploads, leaf.text())))
        : Stream.of(record(submitted(work, uploads, leaf.text())), record(sealed(contact)));
  }

  private OutboxRecord record(Object event) {
    return OutboxRecord.of(
        SOURCE,
        event,
        work.tipId().toString(),
        FIRST,
        tip().district().code(),
        tip().submittedAt(),
        null,
        work.traceparent());
  }

  /** The leaf's own preimage is this record with an empty leaf. */
  private static TipSubmitted submitted(TipWork work, List<Upload> uploads, String leaf) {
    var tip = work.tip();
    return new TipSubmitted(
        work.tipId(),
        work.number(),
        tip.district().code(),
        tip.channel(),
        tip.submittedAt(),
        tip.description(),
        tip.hazardType(),
        tip.keyArea(),
        tip.place(),
        tip.address(),
        tip.subject(),
        tip.occurredAt(),
        tip.answers(),
        uploads,
        tip.identityMode(),
        tip.relation(),
        tip.contactKind(),
        tip.entry(),
        tip.sender(),
        leaf);
  }

  private ContactSealed sealed(SealedContact contact) {
    return new ContactSealed(
        work.tipId(),
        work.number(),
        tip().contactKind(),
        tip().identityMode(),
        Hpke.SUITE,
        contact.keyId(),
        contact.enc(),
        contact.ciphertext(),
        work.keyHash(),
        null);
  }
}
