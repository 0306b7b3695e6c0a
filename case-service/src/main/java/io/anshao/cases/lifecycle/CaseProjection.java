package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is kept beside the log for readers: queue rows, public records. Declared as a bean, it runs
 * in the transaction that appends the events, so that it is never behind.
 */
@FunctionalInterface
public interface CaseProjection {

  /**
   * Takes in what one commit changes, in few statements; each case at most once, sorted by id.
   *
   * <p>Runs under the lock of each case. What it throws fails the commit.
   */
  void apply(Connection tx, List<CaseChange> changes) throws SQLException;

  /**
   * Takes in that clocks moved without an event, because the calendar was corrected.
   *
   * <p>Runs under the lock of each case, sorted by id.
   */
  default void retimed(Connection tx, List<CaseFile> files) throws SQLException {}
}
