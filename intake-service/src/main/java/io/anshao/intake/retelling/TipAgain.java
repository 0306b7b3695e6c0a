package io.anshao.intake.retelling;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Subject;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.Upload;
import io.anshao.intake.tip.UploadRow;
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

/** A tip as its rows have it now. What was erased of it is not there. */
final class TipAgain {

  private static final String TIP = "select * from tip where id = ?";

  private static final String UPLOADS =
      "select %s from upload where tip_id = ? order by received_at, id"
          .formatted(UploadRow.COLUMNS);

  private TipAgain() {}

  static Optional<TipSubmitted> find(Connection tx, UUID id) throws SQLException {
    try (var select = tx.prepareStatement(TIP)) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(tip(rows, uploads(tx, id))) : Optional.empty();
      }
    }
  }

  private static List<Upload> uploads(Connection tx, UUID tip) throws SQLException {
    var uploads = new ArrayList<Upload>();
    try (var select = tx.prepareStatement(UPLOADS)) {
      select.setObject(1, tip);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          uploads.add(UploadRow.of(rows));
        }
      }
    }
    return uploads;
  }

  private static TipSubmitted tip(ResultSet row, List<Upload> uploads) throws SQLException {
    return new TipSubmitted(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("district"),
        row.getString("channel"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        row.getString("description"),
        row.getString("hazard_type"),
        row.getString("key_area"),
        place(row),
        row.getString("address"),
        subject(row),
        occurredAt(row),
        answers(row),
        uploads,
        IdentityMode.valueOf(word(row, "identity_mode")),
        row.getString("relation"),
        ContactKind.valueOf(word(row, "contact_kind")),
        null,
        null,
        row.getString("leaf"));
  }

  /** Once it is erased, a rounded place is left for counting; it is not told. */
  private static @Nullable Place place(ResultSet row) throws SQLException {
    var crs = row.getString("src_crs");
    return crs == null
        ? null
        : new Place(
            row.getBigDecimal("lat"),
            row.getBigDecimal("lng"),
            row.getBigDecimal("src_lat"),
            row.getBigDecimal("src_lng"),
            crs,
            row.getBigDecimal("accuracy_m"));
  }

  private static @Nullable Subject subject(ResultSet row) throws SQLException {
    var name = row.getString("subject_name");
    return name == null ? null : new Subject(name, row.getString("subject_uscc"));
  }

  private static @Nullable Instant occurredAt(ResultSet row) throws SQLException {
    var at = row.getObject("occurred_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Answers answers(ResultSet row) throws SQLException {
    var answers =
        new Answers(
            row.getObject("injured", Boolean.class),
            row.getObject("ongoing", Boolean.class),
            row.getObject("flammable", Boolean.class));
    return answers.equals(new Answers(null, null, null)) ? null : answers;
  }

  private static String word(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
