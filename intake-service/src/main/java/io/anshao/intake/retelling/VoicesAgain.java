package io.anshao.intake.retelling;

import io.anshao.contracts.tip.Rating;
import io.anshao.contracts.tip.RewardClaimed;
import io.anshao.contracts.tip.TipRated;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reporter said after the report, as its rows have it now. */
final class VoicesAgain {

  private static final String VOICES =
      """
      select seq, kind, body, said_at, key_hash, rating, in_time, resolved, uploads
        from tip_voice where tip_id = ? order by seq""";

  private VoicesAgain() {}

  /** What was told of it, under which number, and when it was said. */
  record Said(Object event, long seq, Instant at) {}

  static List<Said> of(Connection tx, TipSubmitted tip) throws SQLException {
    var all = new ArrayList<Said>();
    try (var select = tx.prepareStatement(VOICES)) {
      select.setObject(1, tip.tipId());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var at = rows.getObject("said_at", OffsetDateTime.class).toInstant();
          var seq = rows.getLong("seq");
          event(rows, tip, at).ifPresent(event -> all.add(new Said(event, seq, at)));
        }
      }
    }
    return all;
  }

  private static Optional<Object> event(ResultSet row, TipSubmitted tip, Instant at)
      throws SQLException {
    var kind = row.getString("kind");
    return switch (kind) {
      case "rating" ->
          Optional.of(
              new TipRated(
                  tip.tipId(),
                  tip.district(),
                  Rating.valueOf(row.getString("rating").toUpperCase(Locale.ROOT)),
                  row.getObject("in_time", Boolean.class),
                  row.getObject("resolved", Boolean.class),
                  row.getString("body"),
                  at));
      case "claim" ->
          Optional.of(
              new RewardClaimed(tip.tipId(), tip.district(), row.getString("key_hash"), at));
      // what kind of contact was left is not kept here
      case "sealing" -> Optional.empty();
      default ->
          Optional.of(
              new TipVoiced(
                  tip.tipId(),
                  tip.district(),
                  VoiceKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                  row.getString("body"),
                  uploads(row),
                  at));
    };
  }

  private static @Nullable List<UUID> uploads(ResultSet row) throws SQLException {
    var uploads = List.of((UUID[]) row.getArray("uploads").getArray());
    return uploads.isEmpty() ? null : uploads;
  }
}
