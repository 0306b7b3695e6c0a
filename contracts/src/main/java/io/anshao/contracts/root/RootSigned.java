package io.anshao.contracts.root;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.LocalDate;

/**
 * The head of a district's log at the end of a day. Key: {@code district/day}. Published once and
 * never changed.
 *
 * @param first the first leaf of the day, counted from 0
 * @param size leaves of the log with those of the day
 * @param parts how many {@link LeavesListed} carry the leaves of the day
 * @param checkpoint a signed note (C2SP {@code tlog-checkpoint})
 */
@EventType(value = "io.anshao.roots.signed.v1", topic = Topic.ROOTS)
public record RootSigned(
    String district, LocalDate day, long first, long size, int parts, String checkpoint) {}
