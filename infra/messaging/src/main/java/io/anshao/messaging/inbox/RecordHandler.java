package io.anshao.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The effect of records, in the transaction that also moves the inbox. */
@FunctionalInterface
public interface RecordHandler {

  /**
   * Applies records of several keys, in order within each; none of them was applied before.
   *
   * @throws RefusedRecord to park the record's key; so does any other exception that is not the
   *     database's fault
   */
  void apply(Connection tx, List<Incoming> records) throws SQLException;
}
