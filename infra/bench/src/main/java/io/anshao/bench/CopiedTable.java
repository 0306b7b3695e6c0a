package io.anshao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table whose rows are copied from {@code t} for each row of {@code copy c}.
 *
 * @param key the column that names the case
 * @param where which rows
 * @param others columns of which the copy has something of its own
 */
record CopiedTable(String name, String key, String where, Map<String, String> others) {

  CopiedTable(String name, String key, String where) {
    this(name, key, where, Map.of(key, "c.id"));
  }

  CopiedTable with(String column, String expression) {
    var more = new LinkedHashMap<>(others);
    more.put(column, expression);
    return new CopiedTable(name, key, where, more);
  }

  /** Column by column: a record made whole and taken apart again is made once for each column. */
  String insert(Connection connection) throws SQLException {
    var columns = new ArrayList<String>();
    var values = new ArrayList<String>();
    try (var shape = connection.getMetaData().getColumns(null, "public", name, null)) {
      while (shape.next()) {
        if (!shape.getString("IS_GENERATEDCOLUMN").equals("YES")) {
          var column = shape.getString("COLUMN_NAME");
          columns.add('"' + column + '"');
          values.add(others.getOrDefault(column, "t.\"%s\"".formatted(column)));
        }
      }
    }
    return "insert into %s (%s) select %s from %s t join copy c on c.source = t.%s where %s"
        .formatted(name, String.join(", ", columns), String.join(", ", values), name, key, where);
  }
}
