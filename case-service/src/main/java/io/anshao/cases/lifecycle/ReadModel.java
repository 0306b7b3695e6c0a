package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept beside the log for readers and can be made anew from it, while the service goes on.
 * Declared as a bean, it takes part in rebuilding and in the check that it agrees with the log.
 */
public interface ReadModel {

  /** Stands in findings, for example {@code queue}. */
  String name();

  /** Writes what it holds of these cases, which the transaction holds locked. */
  void rebuild(Connection tx, List<CaseFile> files) throws SQLException;

  /** Of which of these cases it holds something else than it would write. */
  Set<UUID> differing(Connection tx, Collection<CaseFile> files) throws SQLException;
}
