package io.anshao.cases.callback;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reporter to be called, and what the caller may know: never a name or a number. Who calls goes
 * through notify-service, which alone knows the contact.
 *
 * @param nextOn when it is tried again
 * @param told what the reporter was told of the result
 * @param rating what the reporter said in the end
 */
record CallbackTask(
    UUID caseId,
    String caseNumber,
    UUID tipId,
    String tipNumber,
    @Schema(allowableValues = {"owed", "answered", "declined", "unreachable"}) String stage,
    String stageName,
    String stageNameEn,
    Instant owedAt,
    Instant dueAt,
    boolean overdue,
    @Nullable LocalDate nextOn,
    int tries,
    @Nullable Caller takenBy,
    Told told,
    @Nullable String rating,
    @Nullable Instant endedAt) {

  /** Who calls. */
  record Caller(UUID id, String name) {}

  /** The finding and the measure as they were told. */
  record Told(@Nullable String finding, @Nullable String findingName, @Nullable String measure) {}
}
