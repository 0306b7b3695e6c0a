package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Which case a tip belongs to now. */
@FunctionalInterface
public interface CasesOfTips {

  /** The case of each of these tips; a tip without one is not there. */
  Map<UUID, UUID> find(Connection tx, Collection<UUID> tips) throws SQLException;
}
