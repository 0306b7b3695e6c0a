package io.anshao.contracts.delivery;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import io.anshao.contracts.notice.ChannelKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice to a member of staff. Names no address.
 *
 * @param sealedFor which of the person's addresses was tried, as in {@code StaffReachDefined};
 *     {@code null} when there was none
 */
@EventType(value = "io.anshao.deliveries.staff.v1", topic = Topic.DELIVERIES)
public record StaffNoticeSettled(
    UUID messageId,
    UUID person,
    ChannelKind channel,
    String kind,
    NoticeSettled.Outcome outcome,
    Instant at,
    @Nullable String sealedFor) {}
