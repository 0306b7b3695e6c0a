package io.anshao.bench.peer;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that write the rows which the product wrote for one of its own works, again and
 * again under new keys, into tables of the same shape: same columns, same indexes, same server.
 *
 * <p>{@code :r} in a statement is a random number that is new in each round of transactions.
 */
public final class SameRows {

  /** The id of what is written in this round. */
  public static final String ID =
      "('00000000-0000-4000-8000-' || lpad(to_hex(:r::bigint), 12, '0'))::uuid";

  /** An id beside it. */
  public static final String OTHER_ID = "gen_random_uuid()";

  /** Where the tables of the peers are. */
  public static final String SCHEMA = "peer";

  private final Connection connection;
  private final List<List<String>> transactions = new ArrayList<>();

  /** Makes copies of those tables, empty. */
  public SameRows(Connection connection, List<String> tables) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema if exists %s cascade".formatted(SCHEMA));
      statement.execute("create schema " + SCHEMA);
      for (var table : tables) {
        statement.execute(
            "create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
      }
    }
  }

  /** The transactions of one round, each a list of statements. */
  public List<List<String>> transactions() {
    return transactions;
  }

  /** Begins another transaction. */
  public SameRows begin() {
    transactions.add(new ArrayList<>());
    return this;
  }

  /** Any other statement of the transaction. */
  public SameRows then(String sql) {
    transactions.getLast().add(sql);
    return this;
  }

  /**
   * Writes what the table holds.
   *
   * @param where which rows of the product's table
   * @param others expressions for columns that have to differ in each round
   */
  public SameRows copy(String table, String where, Map<String, String> others) throws SQLException {
    for (var row : rows(table, where, others)) {
      then(
          "insert into %s.%s (%s) values (%s)"
              .formatted(
                  SCHEMA, table, String.join(", ", row.keySet()), String.join(", ", row.values())));
    }
    return this;
  }

  /** Writes every column of such a row again. */
  public SameRows rewrite(String table, String where, Map<String, String> others, String id)
      throws SQLException {
    for (var row : rows(table, where, others)) {
      var columns =
          row.entrySet().stream()
              .filter(each -> !others.containsKey(each.getKey().replace("\"", "")))
              .map(each -> each.getKey() + " = " + each.getValue())
              .collect(Collectors.joining(", "));
      then("update %s.%s set %s where id = %s".formatted(SCHEMA, table, columns, id));
    }
    return this;
  }

  /** Expressions by column. */
  private List<Map<String, String>> rows(String table, String where, Map<String, String> others)
      throws SQLException {
    var found = new ArrayList<Map<String, String>>();
    var generated = generated(table);
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select * from public.%s where %s".formatted(table, where))) {
      var shape = rows.getMetaData();
      while (rows.next()) {
        var row = new LinkedHashMap<String, String>();
        for (var at = 1; at <= shape.getColumnCount(); at++) {
          var column = shape.getColumnName(at);
          if (!generated.contains(column)) {
            var literal = literal(rows.getString(at), shape, at);
            row.put('"' + column + '"', others.getOrDefault(column, literal));
          }
        }
        found.add(row);
      }
    }
    return found;
  }

  /** The database gives these itself. */
  private Set<String> generated(String table) throws SQLException {
    var found = new HashSet<String>();
    try (var columns = connection.getMetaData().getColumns(null, "public", table, null)) {
      while (columns.next()) {
        if (columns.getString("IS_GENERATEDCOLUMN").equals("YES")
            || columns.getString("IS_AUTOINCREMENT").equals("YES")) {
          found.add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    return found;
  }

  /** A colon would be the beginning of a variable. */
  private static String literal(@Nullable String value, ResultSetMetaData shape, int at)
      throws SQLException {
    if (value == null) {
      return "null";
    }
    var type = shape.getColumnTypeName(at);
    var text = value.replace("'", "''").replace("\\", "\\\\").replace(":", "\\003A");
    return "U&'%s'::%s".formatted(text, type);
  }

  /** How many rows the table of the peers has. */
  public long count(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from %s.%s".formatted(SCHEMA, table))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Leaves nothing behind. */
  public void drop() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema %s cascade".formatted(SCHEMA));
    }
  }
}
