package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Subject;
import io.anshao.messaging.batch.Columns;
import io.anshao.messaging.outbox.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement for a batch of tips: keys, tips, claims of uploads, outbox. What belongs to a key
 * that is there already is left out.
 */
final class TipStatement {

  private static final String SQL =
      """
      with sent as (
        select * from unnest(
            ?::uuid[], ?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::timestamptz[],
            ?::text[], ?::text[], ?::text[], ?::text[],
            ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::numeric[],
            ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::boolean[], ?::boolean[], ?::boolean[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
          as row (tip_id, key_hash, body_hash, number, receipt_hash, district, submitted_at,
                  channel, description, hazard_type, key_area,
                  lat, lng, src_lat, src_lng, src_crs, accuracy_m,
                  address, subject_name, subject_uscc, occurred_at, injured, ongoing, flammable,
                  identity_mode, relation, contact_kind, leaf, lasting)
      ), fresh as (
        insert into idempotency_key (key_hash, body_hash, tip_id, lasting)
        select key_hash, body_hash, tip_id, lasting from sent order by key_hash
        on conflict (key_hash) do nothing
        returning tip_id
      ), stored as (
        insert into tip (id, number, receipt_hash, district, submitted_at,
                         channel, description, hazard_type, key_area,
                         lat, lng, src_lat, src_lng, src_crs, accuracy_m,
                         address, subject_name, subject_uscc, occurred_at, injured, ongoing, flammable,
                         identity_mode, relation, contact_kind, leaf)
        select tip_id, number, receipt_hash, district, submitted_at,
               channel, description, hazard_type, key_area,
               lat, lng, src_lat, src_lng, src_crs, accuracy_m,
               address, subject_name, subject_uscc, occurred_at, injured, ongoing, flammable,
               identity_mode, relation, contact_kind, leaf
          from sent join fresh using (tip_id)
      ), claimed as (
        update upload set tip_id = claim.tip_id
          from unnest(?::uuid[], ?::uuid[]) as claim (upload_id, tip_id) join fresh using (tip_id)
         where upload.id = claim.upload_id
      ), posted as (
        insert into outbox (topic, key, seq, district, headers, payload)
        select topic, key, seq, district, headers, payload
          from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[])
                 as record (topic, key, seq, district, headers, payload)
               join fresh on fresh.tip_id = record.key::uuid
      )
      select tip_id from fresh\
      """;

  private record Claim(UUID upload, UUID tip) {}

  private TipStatement() {}

  /** Writes the rows; the ids of the tips whose key was new. */
  static Set<UUID> execute(Connection tx, List<TipRow> rows) throws SQLException {
    try (var statement = tx.prepareStatement(SQL)) {
      bind(statement, rows);
      var fresh = new HashSet<UUID>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          fresh.add(result.getObject(1, UUID.class));
        }
      }
      return fresh;
    }
  }

  private static void bind(PreparedStatement statement, List<TipRow> rows) throws SQLException {
    var tips =
        Columns.of(statement, rows)
            .add("uuid", row -> row.work().tipId())
            .add("text", row -> row.work().keyHash())
            .addBytes(row -> row.work().bodyHash())
            .add("text", row -> row.work().number())
            .addBytes(row -> row.work().receiptHash())
            .add("text", row -> row.tip().district().code())
            .add("timestamptz", row -> row.tip().submittedAt());
    bindReport(tips);
    tips.add("text", row -> word(row.tip().identityMode()))
        .add("text", row -> row.tip().relation())
        .add("text", row -> word(row.tip().contactKind()))
        .add("text", row -> row.leaf().text())
        .add("boolean", row -> row.work().isLasting());
    var claims =
        tips.then(rows.stream().flatMap(TipStatement::claims).toList())
            .add("uuid", Claim::upload)
            .add("uuid", Claim::tip);
    Outbox.bind(claims.then(rows.stream().flatMap(TipRow::records).toList()));
  }

  private static void bindReport(Columns<TipRow> tips) throws SQLException {
    tips.add("text", row -> row.tip().channel())
        .add("text", row -> row.tip().description())
        .add("text", row -> row.tip().hazardType())
        .add("text", row -> row.tip().keyArea())
        .add("numeric", row -> place(row, Place::lat))
        .add("numeric", row -> place(row, Place::lng))
        .add("numeric", row -> place(row, Place::srcLat))
        .add("numeric", row -> place(row, Place::srcLng))
        .add("text", row -> place(row, Place::srcCrs))
        .add("numeric", row -> place(row, Place::accuracyM))
        .add("text", row -> row.tip().address())
        .add("text", row -> subject(row, Subject::name))
        .add("text", row -> subject(row, Subject::uscc))
        .add("timestamptz", row -> row.tip().occurredAt())
        .add("boolean", row -> answer(row, Answers::injured))
        .add("boolean", row -> answer(row, Answers::ongoing))
        .add("boolean", row -> answer(row, Answers::flammable));
  }

  private static Stream<Claim> claims(TipRow row) {
    return row.uploads().stream().map(u -> new Claim(u.uploadId(), row.work().tipId()));
  }

  private static <T> @Nullable T place(TipRow row, Function<Place, @Nullable T> part) {
    var place = row.tip().place();
    return place == null ? null : part.apply(place);
  }

  private static @Nullable String subject(TipRow row, Function<Subject, @Nullable String> part) {
    var subject = row.tip().subject();
    return subject == null ? null : part.apply(subject);
  }

  private static @Nullable Boolean answer(TipRow row, Function<Answers, @Nullable Boolean> part) {
    var answers = row.tip().answers();
    return answers == null ? null : part.apply(answers);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
