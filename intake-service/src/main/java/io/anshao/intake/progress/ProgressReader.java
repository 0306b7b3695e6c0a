package io.anshao.intake.progress;

import io.anshao.intake.progress.domain.Status;
import io.anshao.intake.progress.domain.Step;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Reads the steps of one tip. */
public final class ProgressReader {

  private static final String SELECT =
      """
      select status, at, due_on, reason, finding, measure
        from progress_step where tip_id = :tip order by seq\
      """;

  private final DatabaseClient database;

  ProgressReader(DatabaseClient database) {
    this.database = database;
  }

  /** What case-service told, oldest first. */
  public Flux<Step> steps(UUID tipId) {
    return database.sql(SELECT).bind("tip", tipId).map(ProgressReader::step).all();
  }

  private static Step step(Readable row) {
    return new Step(
        Status.ofWord(Objects.requireNonNull(row.get("status", String.class))),
        Objects.requireNonNull(row.get("at", Instant.class)),
        row.get("due_on", LocalDate.class),
        row.get("reason", String.class),
        row.get("finding", String.class),
        row.get("measure", String.class));
  }
}
