package io.anshao.cases.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page ended: the last row's place in the list's order.
 *
 * @param places values of the order's columns, as the database writes them
 */
record Cursor(Sort sort, List<String> places, UUID id) {

  private static final String SEPARATOR = "|";

  /** As it stands in an address. */
  String text() {
    var parts = new ArrayList<String>();
    parts.add(sort.code());
    parts.addAll(places);
    parts.add(id.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  /** What {@link #text()} wrote for that order; empty for anything else. */
  static Optional<Cursor> read(String text, Sort sort) {
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var parts = List.of(decoded.split("\\|"));
      if (parts.size() < 2 || !parts.getFirst().equals(sort.code())) {
        return Optional.empty();
      }
      var places = parts.subList(1, parts.size() - 1);
      return sort.accepts(places)
          ? Optional.of(new Cursor(sort, places, UUID.fromString(parts.getLast())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
