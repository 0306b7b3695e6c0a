package io.anshao.intake.open311;

import io.anshao.contracts.progress.ProgressStep;
import io.anshao.intake.open311.domain.PublicStep;
import io.anshao.intake.progress.Statuses;
import io.anshao.intake.progress.domain.Status;
import io.anshao.messaging.batch.Turns;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what anybody may see: requests that came by Open311 without a contact, from the moment a
 * triager found them to be public matters. Steps before that moment stay unseen.
 */
final class PublicProjection implements RecordHandler {

  private static final String OURS =
      """
      select id, district from tip
       where id = any (?) and channel = ? and identity_mode = 'anonymous' and contact_kind = 'none'\
      """;

  private static final String SHOW =
      """
      insert into open311_request (tip_id, district, ordinal, shown, status, settled, updated_at)
      select ?, ?, coalesce(max(ordinal), 0) + 1, true, ?, false, ? from open311_request where district = ?
      on conflict (tip_id) do update set shown = true\
      """;

  private static final String HIDE = "update open311_request set shown = false where tip_id = ?";

  private static final String STAND =
      """
      update open311_request
         set status = ?, settled = ?, updated_at = ?, due_on = coalesce(?, due_on) where tip_id = ?\
      """;

  private static final String EXTEND =
      """
      update open311_request
         set due_on = coalesce(?, due_on), updated_at = case when settled then updated_at else ? end
       where tip_id = ?\
      """;

  private static final String TELL =
      """
      insert into open311_update (tip_id, seq, status, at)
      select tip_id, ?, ?, ? from open311_request where tip_id = ? and shown
      on conflict do nothing\
      """;

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var steps = records.stream().map(each -> (ProgressStep) each.event()).toList();
    var ours = ours(tx, steps);
    for (var record : records) {
      var step = (ProgressStep) record.event();
      var district = ours.get(step.tipId());
      if (district != null) {
        apply(tx, step, record.envelope().seq(), district);
      }
    }
  }

  private static Map<UUID, String> ours(Connection tx, List<ProgressStep> steps)
      throws SQLException {
    var found = new HashMap<UUID, String>();
    try (var select = tx.prepareStatement(OURS)) {
      var ids = steps.stream().map(ProgressStep::tipId).distinct().toArray();
      select.setArray(1, tx.createArrayOf("uuid", ids));
      select.setString(2, RequestIntake.CHANNEL);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), rows.getString(2));
        }
      }
    }
    return found;
  }

  private static void apply(Connection tx, ProgressStep step, long seq, String district)
      throws SQLException {
    if (Boolean.FALSE.equals(step.publicMatter())) {
      update(tx, HIDE, step.tipId());
    }
    var news = Statuses.of(step.status());
    if (news.isPresent()) {
      follow(tx, step, news.get(), seq, district);
    }
  }

  private static void follow(
      Connection tx, ProgressStep step, Status status, long seq, String district)
      throws SQLException {
    if (Boolean.TRUE.equals(step.publicMatter())) {
      show(tx, step, status, district);
    }
    var at = step.at().atOffset(ZoneOffset.UTC);
    // the day of a closed matter is until when it may be questioned
    var due = status.isSettled() ? null : step.dueOn();
    if (status.isStanding()) {
      update(tx, STAND, status.word(), status.isSettled(), at, due, step.tipId());
    } else if (status == Status.EXTENDED) {
      update(tx, EXTEND, due, at, step.tipId());
    }
    if (PublicStep.of(status).isPresent()) {
      update(tx, TELL, seq, status.word(), at, step.tipId());
    }
  }

  /** One after the other in a district, so that a number that is seen is behind all others. */
  private static void show(Connection tx, ProgressStep step, Status status, String district)
      throws SQLException {
    Turns.take(
        tx, UUID.nameUUIDFromBytes(("open311/" + district).getBytes(StandardCharsets.UTF_8)));
    update(
        tx,
        SHOW,
        step.tipId(),
        district,
        status.word(),
        step.at().atOffset(ZoneOffset.UTC),
        district);
  }

  private static void update(Connection tx, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
