package io.anshao.messaging.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds rows as one array per column, for a statement that reads them by {@code unnest}. */
public final class Columns<R> {

  private final PreparedStatement statement;
  private final List<R> rows;
  private int index;

  private Columns(PreparedStatement statement, List<R> rows, int index) {
    this.statement = statement;
    this.rows = rows;
    this.index = index;
  }

  /** Begins with the statement's first parameter. */
  public static <R> Columns<R> of(PreparedStatement statement, List<R> rows) {
    return new Columns<>(statement, rows, 0);
  }

  /** Binds the next parameter. */
  public Columns<R> add(String sqlType, Function<R, @Nullable Object> value) throws SQLException {
    var values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    statement.setArray(++index, statement.getConnection().createArrayOf(sqlType, values));
    return this;
  }

  /** Binds the next parameter, of type {@code bytea}. */
  public Columns<R> addBytes(Function<R, byte @Nullable []> value) throws SQLException {
    var values = rows.stream().map(value).toArray(byte[][]::new);
    statement.setArray(++index, statement.getConnection().createArrayOf("bytea", values));
    return this;
  }

  /** Goes on with other rows of the same statement. */
  public <S> Columns<S> then(List<S> others) {
    return new Columns<>(statement, others, index);
  }
}
