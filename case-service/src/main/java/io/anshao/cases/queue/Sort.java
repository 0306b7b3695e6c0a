package io.anshao.cases.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The orders of a list. Each ends with the id, so that a page begins exactly where the last one
 * ended.
 */
enum Sort {
  /** What is due first comes first. */
  DUE(false, Column.DUE_AT),
  /** The newest first. */
  NEW(true, Column.REGISTERED_AT),
  /** The oldest first. */
  OLD(false, Column.REGISTERED_AT),
  /** What burns: the gravest of what a clock runs for first, then by what is due. */
  SEVERITY(false, Column.BURN, Column.DUE_AT);

  /** A column that places a row; times travel as seconds, exact to the microsecond. */
  private enum Column {
    DUE_AT("due_at", true),
    REGISTERED_AT("registered_at", true),
    BURN("burn", false);

    private final String sql;
    private final boolean time;

    Column(String sql, boolean time) {
      this.sql = sql;
      this.time = time;
    }

    String shown(String of) {
      var value = of + "." + sql;
      return (time ? "extract(epoch from " + value + ")" : value) + "::text";
    }

    String given(int position) {
      return (time ? "to_timestamp(:place%d::float8)" : ":place%d::smallint").formatted(position);
    }

    boolean accepts(String place) {
      return place.matches(time ? "[0-9]{1,11}(\\.[0-9]{1,6})?|Infinity" : "[0-9]");
    }
  }

  private final boolean descending;
  private final List<Column> columns;

  Sort(boolean descending, Column... columns) {
    this.descending = descending;
    this.columns = List.of(columns);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Sort> ofCode(String code) {
    return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
  }

  /** The place of a row of that name, as an array of texts. */
  String place(String of) {
    return "array[%s]"
        .formatted(String.join(", ", columns.stream().map(column -> column.shown(of)).toList()));
  }

  /** Whether the database can compare with these places. */
  boolean accepts(List<String> places) {
    if (places.size() != columns.size()) {
      return false;
    }
    for (int i = 0; i < places.size(); i++) {
      if (!columns.get(i).accepts(places.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** For rows of that name. */
  String orderBy(String of) {
    var direction = descending ? " desc" : "";
    return String.join(", ", names(of).map(name -> name + direction).toList());
  }

  /**
   * Rows of that name after the place in {@code :place0}, {@code :place1}, … and {@code :placeId}.
   */
  String after(String of) {
    var given = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      given.append(columns.get(i).given(i)).append(", ");
    }
    return "(%s) %s (%s:placeId)"
        .formatted(String.join(", ", names(of).toList()), descending ? "<" : ">", given);
  }

  private Stream<String> names(String of) {
    return Stream.concat(columns.stream().map(column -> column.sql), Stream.of("id"))
        .map(name -> of + "." + name);
  }
}
