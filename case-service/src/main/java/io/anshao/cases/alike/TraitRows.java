package io.anshao.cases.alike;

import io.anshao.cases.alike.domain.Pairs;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Registration.Point;
import io.anshao.cases.lifecycle.domain.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what tips are compared by, in the transaction that registers them. */
final class TraitRows implements CaseProjection {

  private static final String INSERT =
      """
      insert into duplicate_traits
        (id, district, registered_at, lat, lng, hazard_type, subject, uscc, pairs, pictures)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(
        (select array_agg(('x' || (u ->> 'perceptualHash'))::bit(64)::bigint)
           from case_tip, jsonb_array_elements(details -> 'uploads') u
          where home_id = ? and u ->> 'perceptualHash' ~ '^[0-9a-f]{16}$'), '{}'))""";

  private static final String JUDGED = "update duplicate_traits set hazard_type = ? where id = ?";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT);
        var judged = tx.prepareStatement(JUDGED)) {
      for (var change : changes) {
        for (var recorded : change.events()) {
          switch (recorded.event()) {
            case CaseEvent.Registered e -> {
              fill(tx, insert, change, e.registration());
              insert.addBatch();
            }
            case CaseEvent.Accepted e -> {
              judged.setString(1, e.hazardType());
              judged.setObject(2, change.file().id());
              judged.addBatch();
            }
            default -> {
              // nothing that tips are compared by
            }
          }
        }
      }
      insert.executeBatch();
      judged.executeBatch();
    }
  }

  private static void fill(
      Connection tx, PreparedStatement insert, CaseChange change, Registration registration)
      throws SQLException {
    var file = change.file();
    var tip = registration.tip();
    Function<Optional<Text>, Optional<String>> said = text -> text.flatMap(change::words);
    insert.setObject(1, file.id());
    insert.setString(2, file.district());
    insert.setObject(3, file.registeredAt().atOffset(ZoneOffset.UTC));
    insert.setObject(4, degrees(registration, Point::lat), Types.DOUBLE);
    insert.setObject(5, degrees(registration, Point::lng), Types.DOUBLE);
    insert.setString(6, registration.hazardType().orElse(null));
    insert.setArray(7, pairs(tx, said.apply(tip.subject())));
    insert.setString(8, said.apply(tip.uscc()).orElse(null));
    insert.setArray(9, pairs(tx, said.apply(tip.description())));
    insert.setObject(10, file.id());
  }

  private static @Nullable Double degrees(Registration registration, Function<Point, String> side) {
    return registration.location().map(side).map(Double::valueOf).orElse(null);
  }

  private static java.sql.Array pairs(Connection tx, Optional<String> words) throws SQLException {
    return tx.createArrayOf(
        "text", words.map(each -> Pairs.of(each).toArray()).orElseGet(() -> new Object[0]));
  }
}
