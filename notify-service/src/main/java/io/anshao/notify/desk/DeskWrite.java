package io.anshao.notify.desk;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What one request writes. It may run again: when a neighbour in its batch fails, or when a
 * connection was lost in COMMIT. So it first looks for what an earlier run of its own may have
 * left.
 *
 * @param <R> its answer
 */
@FunctionalInterface
public interface DeskWrite<R> {

  /** Runs in the lane's transaction; throwing rolls this write back and no other. */
  R in(Connection tx) throws SQLException;
}
