package io.anshao.cases.lifecycle;

import io.anshao.contracts.Topic;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.messaging.outbox.Retelling;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Tells the steps of a case again from its log. */
final class RetellingCases implements Retelling {

  private final PastChanges past;
  private final ChangedRecords records;

  RetellingCases(PastChanges past, ChangedRecords records) {
    this.past = past;
    this.records = records;
  }

  @Override
  public Topic topic() {
    return Topic.CASES;
  }

  @Override
  public List<OutboxRecord> tell(Connection tx, String key) throws SQLException {
    return past.of(tx, UUID.fromString(key)).stream()
        .flatMap(each -> records.records(each.change()))
        .toList();
  }
}
