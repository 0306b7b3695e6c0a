package io.anshao.notify.contact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * What else is kept of somebody whose contact is erased. Declared as a bean, it runs in the
 * transaction of the erasure, and again when the topic is read anew.
 */
@FunctionalInterface
public interface Erasure {

  /** Forgets what leads back to the reporters of these tips. */
  void erased(Connection tx, Collection<UUID> tips) throws SQLException;
}
