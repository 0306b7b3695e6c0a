package io.anshao.notify.webhook;

import io.anshao.contracts.NameUuid;
import io.anshao.contracts.notice.CaseStepTold;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Each step becomes one message for each subscriber that wants to know of it. */
final class StepReaction implements RecordHandler {

  private static final String SUBSCRIBERS =
      """
      select id from webhook_subscription
       where district = ? and ended_at is null and ? = any (kinds) order by id""";

  private static final String INSERT =
      """
      insert into message (id, notice, subscription, channel, district, template, number, path, state, at, traceparent)
      values (?, ?, ?, 'webhook', ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      var step = (CaseStepTold) each.event();
      for (var subscription : subscribers(tx, each.envelope().district(), step.kind())) {
        insert(tx, each, step, subscription);
      }
    }
  }

  private static List<UUID> subscribers(Connection tx, String district, String kind)
      throws SQLException {
    var found = new ArrayList<UUID>();
    try (var select = tx.prepareStatement(SUBSCRIBERS)) {
      select.setString(1, district);
      select.setString(2, kind);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  private static void insert(Connection tx, Incoming incoming, CaseStepTold step, UUID subscription)
      throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, NameUuid.ofMessage(step.eventId(), subscription, "webhook"));
      insert.setObject(2, step.eventId());
      insert.setObject(3, subscription);
      insert.setString(4, incoming.envelope().district());
      insert.setString(5, step.kind());
      insert.setString(6, step.number());
      insert.setString(7, step.path());
      insert.setString(8, step.state());
      insert.setObject(9, step.at().atOffset(ZoneOffset.UTC));
      insert.setString(10, incoming.envelope().traceparent());
      insert.executeUpdate();
    }
  }
}
