package io.anshao.intake.access;

import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.edge.token.TokenKeys;
import io.anshao.messaging.reference.ReferenceStore;
import java.time.Instant;
import java.util.Optional;

/** The keys that case-service signs staff tokens and grants with, while they are valid. */
final class ReferenceTokenKeys implements TokenKeys {

  private final ReferenceStore reference;

  ReferenceTokenKeys(ReferenceStore reference) {
    this.reference = reference;
  }

  @Override
  public Optional<String> jwkOf(String keyId) {
    var now = Instant.now();
    return reference
        .find(TokenKeyDefined.class, "token-key/" + keyId)
        .filter(key -> !key.from().isAfter(now))
        .filter(key -> key.until() == null || key.until().isAfter(now))
        .map(TokenKeyDefined::jwk);
  }
}
