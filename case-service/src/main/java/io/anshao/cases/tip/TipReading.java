package io.anshao.cases.tip;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tips of a case for staff. */
public final class TipReading {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT =
      """
      select tip_id, tip_number, channel, submitted_at, identity_mode, relation, contact_kind, details::text as details
        from case_tip where case_id = :id or home_id = :id order by submitted_at, tip_id""";

  private final DatabaseClient database;

  TipReading(DatabaseClient database) {
    this.database = database;
  }

  /** A tip as it lies here; its words stand in the case. */
  public record Tip(
      UUID id,
      String number,
      String channel,
      Instant submittedAt,
      String identityMode,
      String relation,
      String contactKind,
      TipDetails details) {}

  /** The tips that a case handles, and the one that opened it, oldest first. */
  public Flux<Tip> of(UUID caseId) {
    return database.sql(SELECT).bind("id", caseId).map(row -> tip(row)).all();
  }

  private static Tip tip(Readable row) {
    return new Tip(
        row.get("tip_id", UUID.class),
        row.get("tip_number", String.class),
        row.get("channel", String.class),
        row.get("submitted_at", OffsetDateTime.class).toInstant(),
        row.get("identity_mode", String.class),
        row.get("relation", String.class),
        row.get("contact_kind", String.class),
        JSON.readValue(row.get("details", String.class), TipDetails.class));
  }
}
