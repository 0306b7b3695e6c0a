package io.anshao.notify.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message claimed for one try.
 *
 * @param event what it tells of
 * @param template which text
 * @param path where the console shows more; {@code null} for reporters
 * @param state where the case stands, for subscribers
 * @param at business time of the event
 * @param attempts with this one; tells this claim from a later one
 * @param urgent whether it cannot be ended by the recipient
 * @param together numbers of all that go out in it; its own alone unless it is a digest
 * @param own the district's own words for it; {@code null} where those of the product serve
 */
record Message(
    UUID id,
    UUID event,
    String district,
    Addressee to,
    String template,
    String number,
    @Nullable LocalDate dueOn,
    @Nullable String path,
    @Nullable String state,
    Instant at,
    @Nullable String traceparent,
    Instant receivedAt,
    int attempts,
    boolean urgent,
    List<String> together,
    @Nullable Words own) {

  /** Words for a template. */
  record Words(String brief, String letter) {}

  boolean isDigest() {
    return together.size() > 1;
  }
}
