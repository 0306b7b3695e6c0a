package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.Ask;
import io.anshao.notify.reveal.domain.P256Key;
import io.anshao.notify.reveal.domain.Reveal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is stored.
 *
 * @param told how often case-service was told
 */
record RevealRow(
    UUID id,
    UUID tipId,
    UUID asker,
    String askerName,
    String askerRole,
    String purpose,
    String reason,
    byte[] publicKey,
    String nonce,
    Instant askedAt,
    Instant expiresAt,
    String status,
    @Nullable UUID first,
    @Nullable UUID second,
    int told) {

  /** The row of a new request. */
  static RevealRow of(RevealWork work, RevealWork.Request request) {
    var by = work.by();
    return new RevealRow(
        work.requestId(),
        request.tipId(),
        by.person(),
        by.name(),
        by.role(),
        request.purpose().code(),
        request.reason(),
        request.key().bytes(),
        request.nonce(),
        work.at(),
        work.at().plus(request.patience()),
        "requested",
        null,
        null,
        1);
  }

  Reveal state() {
    var ask = new Ask(id, tipId, asker, key(), nonce, expiresAt);
    return switch (status) {
      case "requested" -> new Reveal.Requested(ask);
      case "approved_once" -> new Reveal.ApprovedOnce(ask, required(first));
      case "approved" -> new Reveal.Approved(ask, required(first), required(second));
      case "served" -> new Reveal.Served(ask);
      case "refused" -> new Reveal.Refused(ask);
      default -> throw new IllegalStateException("no status " + status);
    };
  }

  /** The same where the request stands now, and told of it once more. */
  RevealRow moved(Reveal after) {
    return switch (after) {
      case Reveal.Requested _ -> with("requested", null, null);
      case Reveal.ApprovedOnce(var _, var one) -> with("approved_once", one, null);
      case Reveal.Approved(var _, var one, var other) -> with("approved", one, other);
      case Reveal.Served _ -> with("served", first, second);
      case Reveal.Refused _ -> with("refused", first, second);
    };
  }

  private RevealRow with(String now, @Nullable UUID one, @Nullable UUID other) {
    return new RevealRow(
        id, tipId, asker, askerName, askerRole, purpose, reason, publicKey, nonce, askedAt,
        expiresAt, now, one, other, told + 1);
  }

  P256Key key() {
    return P256Key.of(publicKey).orElseThrow(() -> new IllegalStateException("no key in " + id));
  }

  private static UUID required(@Nullable UUID person) {
    if (person == null) {
      throw new IllegalStateException("an approval without a person");
    }
    return person;
  }

  /** Without the words of the reason. */
  @Override
  public String toString() {
    return "RevealRow[" + id + ", " + status + "]";
  }
}
