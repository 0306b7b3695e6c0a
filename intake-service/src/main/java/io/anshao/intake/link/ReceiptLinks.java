package io.anshao.intake.link;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.secret.Sha256;
import io.anshao.intake.link.LinkWork.Outcome;
import io.anshao.messaging.lane.Lanes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Makes links to receipts. A platform keeps what it is told to write for ever: so it is told a link
 * that ends, never a code.
 */
public final class ReceiptLinks {

  /** Nobody guesses 144 bits within a day. */
  private static final int TOKEN_BYTES = 18;

  private final MasterKey master;
  private final Lanes<LinkWork, Outcome> lanes;

  ReceiptLinks(MasterKey master, Lanes<LinkWork, Outcome> lanes) {
    this.master = master;
    this.lanes = lanes;
  }

  /**
   * The token of the link to a tip's receipt, once it is kept. The same for the same tip.
   *
   * @param key under which the tip was taken: the code follows from it
   */
  public Mono<String> make(UUID tipId, IdempotencyKey key) {
    var bytes = bytes(key.value());
    var token = Arrays.copyOf(master.hmac("receipt-link", bytes), TOKEN_BYTES);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    var work = new LinkWork.Make(Sha256.hex(text), tipId, master.wrap("receipt-link", bytes));
    return lanes.submit(work).thenReturn(text);
  }

  /** Under which key the tip of a link was taken. */
  IdempotencyKey open(byte[] wrapped) {
    var bytes = ByteBuffer.wrap(master.unwrap("receipt-link", wrapped));
    return new IdempotencyKey(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
