package io.anshao.contracts.root;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.LocalDate;

/**
 * Leaves that joined a log on a day, so that anybody can build the tree anew. Key: {@code
 * district/day/part}. Each is a hash: what is a tip, an event, an exposure or filling does not
 * show.
 *
 * @param part from 0
 * @param first the first of them, counted from 0 in the log
 * @param leaves their hashes one after the other, 32 bytes each, in base64
 */
@EventType(value = "io.anshao.roots.leaves.v1", topic = Topic.ROOTS)
public record LeavesListed(String district, LocalDate day, int part, long first, String leaves) {

  /** How many leaves one record carries at most: half of what the broker takes. */
  public static final int MOST = 10_000;
}
