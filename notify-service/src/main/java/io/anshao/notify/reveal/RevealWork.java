package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.P256Key;
import io.anshao.notify.reveal.domain.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody does with a request, on its way to the database.
 *
 * @param requestId of a request that is there, or the id of the new one
 * @param keyHash of the Idempotency-Key
 */
record RevealWork(Member by, UUID requestId, Instant at, String keyHash, Doing doing) {

  /** The effect. */
  sealed interface Doing {

    /** As it is stored. */
    String kind();
  }

  /** Asks for a contact. */
  record Request(
      UUID tipId, Purpose purpose, String reason, P256Key key, String nonce, Duration patience)
      implements Doing {

    @Override
    public String kind() {
      return "requested";
    }
  }

  /** Agrees. */
  record Approve(byte[] signature) implements Doing {

    @Override
    public String kind() {
      return "approved";
    }
  }

  /** Does not agree. */
  record Refuse(String reason) implements Doing {

    @Override
    public String kind() {
      return "refused";
    }
  }

  /** Takes the contact. */
  record Fetch() implements Doing {

    @Override
    public String kind() {
      return "served";
    }
  }
}
