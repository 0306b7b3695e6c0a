package io.anshao.messaging.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes a batch of works in one transaction.
 *
 * @param <W> one piece of work, of one request
 * @param <R> its answer
 */
public interface BatchWriter<W, R> {

  /**
   * What the work belongs to: picks the lane, and a batch holds at most one work of each. For what
   * is not there yet it is the idempotency key, so that equal keys follow one another in one lane;
   * against other instances the writer inserts {@code on conflict do nothing} and answers from what
   * is stored.
   */
  Object aggregate(W work);

  /** About how many bytes the work writes. */
  default int size(W work) {
    return 1024;
  }

  /** Whether a batch holds at most one work of an aggregate and is sorted by it (no deadlocks). */
  default boolean isOnePerAggregate() {
    return true;
  }

  /** Whether the caller has given the work up meanwhile; asked before it is written. */
  default boolean isCalledOff(W work) {
    return false;
  }

  /**
   * Writes all of the batch in the open transaction, which the lane commits. Answer i belongs to
   * work i. Throwing rolls all back: an error of the database fails the whole batch; any other is
   * bisected in new transactions until the bad work stands alone.
   */
  List<R> write(Connection tx, List<W> batch) throws SQLException;

  /**
   * After a connection was lost in COMMIT and its session is known to be over: the answer, if the
   * work was committed. What was not is written again.
   */
  Optional<R> lookUp(Connection connection, W work) throws SQLException;

  /**
   * In a new transaction, after the work alone was refused with {@code error}: an answer, if the
   * refusal itself is to be recorded. Empty hands the error to the caller.
   */
  default Optional<R> refused(Connection tx, W work, Exception error) throws SQLException {
    return Optional.empty();
  }
}
