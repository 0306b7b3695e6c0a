package io.anshao.messaging.outbox;

import io.anshao.contracts.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells records of a topic again from the service's own log. Declared as a bean, it lets rows of
 * the outbox be thinned out: those, and only those, that it tells to the byte as they were
 * published.
 */
public interface Retelling {

  /** Whose records it tells. */
  Topic topic();

  /**
   * All records of a key as the log tells them now, under the sequence numbers that they had. What
   * it does not know is not there; what was erased meanwhile stays erased.
   */
  List<OutboxRecord> tell(Connection tx, String key) throws SQLException;
}
