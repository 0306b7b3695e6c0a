package io.anshao.notify.reveal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request as the asker and the custodians see it: what is signed is in it.
 *
 * @param keyFingerprint of the asker's key, to be compared with what the asker reads out
 * @param approvals how many custodians agreed
 * @param approvers who they are
 */
record RevealView(
    UUID id,
    UUID tipId,
    String status,
    String purpose,
    String reason,
    UUID asker,
    String askerName,
    String askerRole,
    String keyFingerprint,
    String nonce,
    Instant askedAt,
    Instant expiresAt,
    long approvals,
    List<UUID> approvers) {

  static RevealView of(RevealRow row, Instant now) {
    var approvers = Stream.of(row.first(), row.second()).filter(Objects::nonNull).toList();
    return new RevealView(
        row.id(),
        row.tipId(),
        row.state().isExpired(now) ? "expired" : row.status(),
        row.purpose(),
        row.reason(),
        row.asker(),
        row.askerName(),
        row.askerRole(),
        row.key().fingerprint(),
        row.nonce(),
        row.askedAt(),
        row.expiresAt(),
        approvers.size(),
        approvers);
  }
}
