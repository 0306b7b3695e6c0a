package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.form.Input;
import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a staff member asks of a case, read but not yet judged.
 *
 * @param key their own name for it, unique per person
 * @param bodyMac tells another body under the same key
 * @param etag version of the track as they saw it
 * @param body its values, with the words apart
 * @param signedAt when the code behind it was given, where it is signed
 */
record StaffCommand(
    UUID caseId,
    StaffUser by,
    Tracks.Given<?, ?, ?> command,
    UUID key,
    byte[] bodyMac,
    long etag,
    Body body,
    Optional<Instant> signedAt,
    @Nullable String traceparent) {

  /** The other case, where the command is about two. */
  Optional<UUID> partner() {
    return command.step().partnerField().flatMap(body.input()::anotherCase);
  }

  /** The cases that it reads and may move. */
  Set<UUID> cases() {
    var all = new HashSet<>(Set.of(caseId));
    partner().ifPresent(all::add);
    return all;
  }

  /** Read from the request; wrong fields are told only to who may see the case. */
  record Body(Input input, Words words, List<FieldError> errors) {}
}
