package io.anshao.contracts.notice;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell the reporter of a tip that something happened. Carries no content of the case.
 *
 * @param messageId UUIDv5 of event, recipient and channel: never two messages for one cause
 * @param tipId whose sealed contact is to be used
 * @param template {@code tip-accepted}, {@code tip-declined}, {@code tip-closed}, {@code
 *     reward-waiting} or {@code reward-returned}
 * @param number the tip number
 * @param dueOn a date the template may name
 */
@EventType(value = "io.anshao.notices.requested.v1", topic = Topic.NOTICES)
public record NoticeRequested(
    UUID messageId,
    UUID tipId,
    String template,
    String number,
    Instant at,
    @Nullable LocalDate dueOn) {}
