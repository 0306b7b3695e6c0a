package io.anshao.cases.survey;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.Besides;
import io.anshao.cases.metric.domain.Noted;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** What surveys add to column 12 of 统计表, from their log alone. */
final class CountingSurveys implements Besides.Source {

  private static final String SELECT =
      """
      select a.at, a.unit, a.party from survey_act a join survey_entry e on e.id = a.entry
       where e.district = :district and a.at <= :at\
      """;

  private final DatabaseClient database;

  CountingSurveys(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Flux<Noted> of(String district, Instant asOf) {
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("at", asOf)
        .map(
            row ->
                new Noted(
                    Noted.What.SURVEYED,
                    Objects.requireNonNull(row.get("at", Instant.class)),
                    Optional.ofNullable(row.get("unit", String.class)).map(UnitCode::new),
                    Objects.requireNonNull(row.get("party", String.class))))
        .all();
  }
}
