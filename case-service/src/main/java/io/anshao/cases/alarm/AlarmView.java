package io.anshao.cases.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency and who was called for it.
 *
 * @param nextAt when the next person is called; {@code null} when nobody is
 * @param acknowledgedBy name of who knows
 */
record AlarmView(
    UUID id,
    UUID caseId,
    String number,
    Instant openedAt,
    @Nullable Instant nextAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    List<Call> calls) {

  /**
   * A call.
   *
   * @param channels how many ways led to the person; 0 when they left no address
   */
  record Call(UUID person, String name, Instant at, int channels) {}
}
