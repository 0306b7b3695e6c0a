package io.anshao.cases.lifecycle;

import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which case a tip belongs to now. */
@FunctionalInterface
public interface CasesOfTips {

  /** The case of each of these tips; a tip without one is not there. */
  Map<UUID, UUID> find(Connection tx, Collection<UUID> tips) throws SQLException;

  /** The case of a tip; a record about a tip without one waits. */
  default UUID of(Connection tx, UUID tip) throws SQLException {
    return grouped(tx, List.of(tip), Function.identity()).keySet().iterator().next();
  }

  /** What came about tips, in order, under the cases that it is for. */
  default <T> Map<UUID, List<T>> grouped(Connection tx, List<T> records, Function<T, UUID> tipOf)
      throws SQLException {
    var known = find(tx, records.stream().map(tipOf).toList());
    var byCase = new LinkedHashMap<UUID, List<T>>();
    for (var record : records) {
      var caseId = known.get(tipOf.apply(record));
      if (caseId == null) {
        throw new RefusedRecord("no case of this tip");
      }
      byCase.computeIfAbsent(caseId, _ -> new ArrayList<>()).add(record);
    }
    return byCase;
  }
}
