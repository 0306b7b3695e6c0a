package io.anshao.contracts.notice;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tell a member of staff something, by one channel. Their address lies sealed on {@code reference};
 * nothing of the case but its number goes along.
 *
 * @param messageId UUIDv5 of event, person and channel
 * @param event what they are told of; one message for each event, person and channel
 * @param kind a template, for example {@code staff-assigned}
 * @param number of the case
 * @param path where the console shows more, for example {@code /cases/…}
 * @param dueOn a date the template may name
 * @param urgent goes out at night too, and is in no digest
 */
@EventType(value = "io.anshao.notices.staff.v1", topic = Topic.NOTICES)
public record StaffNoticeRequested(
    UUID messageId,
    UUID event,
    UUID person,
    ChannelKind channel,
    String kind,
    String number,
    String path,
    Instant at,
    @Nullable LocalDate dueOn,
    boolean urgent) {}
