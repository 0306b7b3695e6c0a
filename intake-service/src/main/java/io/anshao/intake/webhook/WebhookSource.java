package io.anshao.intake.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system that may send tips. What it signs with is nowhere stored: see {@link Secrets}.
 *
 * @param platforms channels of DOMAIN 4.1 that it may name
 * @param secrets newest first
 */
record WebhookSource(
    UUID id,
    String district,
    String name,
    List<String> platforms,
    Instant madeAt,
    @Nullable Instant revokedAt,
    List<Secret> secrets) {

  /** One of its secrets. */
  record Secret(int version, Instant issuedAt, @Nullable Instant revokedAt) {}

  /** The versions that it may sign with now. */
  List<Integer> liveVersions() {
    return revokedAt != null
        ? List.of()
        : secrets.stream().filter(s -> s.revokedAt() == null).map(Secret::version).toList();
  }
}
