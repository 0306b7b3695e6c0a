package io.anshao.cases.exposure;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Public records in the transaction of the command. A published wording is never rewritten. */
final class PublicRecordRows {

  private final DeskTransaction tx;

  PublicRecordRows(DeskTransaction tx) {
    this.tx = tx;
  }

  void insert(PublicRecord exposure) {
    tx.sql()
        .sql(
            """
            insert into exposure (id, case_id, district, kind, status, until, seq)
            values (:id, :caseId, :district, :kind, :status, :until, :seq)""")
        .param("id", exposure.id())
        .param("caseId", exposure.caseId())
        .param("district", exposure.district())
        .param("kind", exposure.kind())
        .param("status", code(exposure.status()))
        .param("until", exposure.until())
        .param("seq", exposure.seq())
        .update();
  }

  void move(PublicRecord exposure) {
    tx.sql()
        .sql("update exposure set status = :status, ended = :ended, seq = :seq where id = :id")
        .param("status", code(exposure.status()))
        .param("ended", exposure.ended())
        .param("seq", exposure.seq())
        .param("id", exposure.id())
        .update();
  }

  void insert(UUID exposure, Version version) throws SQLException {
    var photos = tx.connection().createArrayOf("uuid", version.photos().toArray());
    tx.sql()
        .sql(
            """
            insert into exposure_version
              (exposure_id, number, published_at, title, problem, measure, place, street,
               subject_name, responsible_unit, hazard_count, photos, correction)
            values (:exposure, :number, :at, :title, :problem, :measure, :place, :street,
                    :subject, :unit, :hazards, :photos, :correction)""")
        .param("exposure", exposure)
        .param("number", version.number())
        .param("at", Timestamp.from(version.publishedAt()))
        .param("title", version.title())
        .param("problem", version.problem())
        .param("measure", version.measure())
        .param("place", version.place())
        .param("street", version.street())
        .param("subject", version.subjectName())
        .param("unit", version.responsibleUnit())
        .param("hazards", version.hazardCount())
        .param("photos", photos)
        .param("correction", version.correction())
        .update();
  }

  /** The record of that id, which the command before published. */
  PublicRecord get(UUID id) {
    var versions = versions(id);
    return tx.sql()
        .sql(
            "select case_id, district, kind, status, until, ended, seq from exposure where id = :id")
        .param("id", id)
        .query((row, n) -> read(id, row, versions))
        .single();
  }

  private static PublicRecord read(UUID id, ResultSet row, List<Version> versions)
      throws SQLException {
    return new PublicRecord(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("district"),
        row.getString("kind"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getObject("until", LocalDate.class),
        row.getString("ended"),
        row.getLong("seq"),
        versions);
  }

  private List<Version> versions(UUID id) {
    return tx.sql()
        .sql("select * from exposure_version where exposure_id = :id order by number")
        .param("id", id)
        .query((row, n) -> version(row))
        .list();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("number"),
        row.getTimestamp("published_at").toInstant(),
        row.getString("title"),
        row.getString("problem"),
        row.getString("measure"),
        row.getString("place"),
        row.getString("street"),
        row.getString("subject_name"),
        row.getString("responsible_unit"),
        row.getInt("hazard_count"),
        List.of((UUID[]) row.getArray("photos").getArray()),
        row.getString("correction"));
  }

  private static String code(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
