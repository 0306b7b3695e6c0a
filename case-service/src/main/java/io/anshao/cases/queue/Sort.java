package io.anshao.cases.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
  /** The gravest first, then by what is due. */
  SEVERITY(false, Column.SEVERITY, Column.DUE_AT);

  /** A column that places a row; times travel as seconds, exact to the microsecond. */
  private enum Column {
    DUE_AT("due_at", true),
    REGISTERED_AT("registered_at", true),
    SEVERITY("severity", false);

    private final String sql;
    private final boolean time;

    Column(String sql, boolean time) {
      this.sql = sql;
      this.time = time;
    }

    String shown() {
      return time ? "extract(epoch from " + sql + ")::text" : sql;
    }

    String given(int position) {
      return time ? "to_timestamp(:place%d::float8)".formatted(position) : ":place" + position;
    }

    boolean accepts(String place) {
      return place.matches(time ? "[0-9]{1,11}(\\.[0-9]{1,6})?|Infinity" : "[A-Za-z0-9_]{1,40}");
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

  /** The row's place, as an array of texts. */
  String place() {
    return "array[%s]".formatted(String.join(", ", columns.stream().map(Column::shown).toList()));
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

  String orderBy() {
    var direction = descending ? " desc" : "";
    var names = columns.stream().map(column -> column.sql + direction + ", ").toList();
    return String.join("", names) + "id" + direction;
  }

  /** Rows after the place in {@code :place0}, {@code :place1}, … and {@code :placeId}. */
  String after() {
    var names = String.join(", ", columns.stream().map(column -> column.sql).toList());
    var given = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      given.append(columns.get(i).given(i)).append(", ");
    }
    return "(%s, id) %s (%s:placeId)".formatted(names, descending ? "<" : ">", given);
  }
}
