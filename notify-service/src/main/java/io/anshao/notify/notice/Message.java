package io.anshao.notify.notice;

import io.anshao.notify.contact.SealedContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message claimed for one try.
 *
 * @param attempts with this one; tells this claim from a later one
 * @param contact {@code null} when it was erased
 */
record Message(
    UUID id,
    UUID tipId,
    String district,
    String template,
    String number,
    @Nullable LocalDate dueOn,
    @Nullable String traceparent,
    Instant receivedAt,
    int attempts,
    @Nullable SealedContact contact) {}
