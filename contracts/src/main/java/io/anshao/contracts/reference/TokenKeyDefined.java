package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key that verifies staff tokens and photo grants. Key {@code token-key/<keyId>}.
 *
 * @param jwk the public key as a JSON Web Key (EC P-256, ES256), serialised
 */
@EventType(value = "io.anshao.reference.token-key.v1", topic = Topic.REFERENCE)
public record TokenKeyDefined(String keyId, String jwk, Instant from, @Nullable Instant until) {}
