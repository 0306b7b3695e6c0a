package io.anshao.notify.reveal;

import static java.util.Objects.requireNonNull;

import io.anshao.edge.time.BusinessClock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists keys of custodians. */
final class CustodianReader {

  private static final String SELECT =
      """
      select id, person, name, public_key, confirmed_at is not null as is_confirmed
        from custodian_key where district = :district and ended_at is null
       order by enrolled_at, id""";

  private static final String COUNT =
      """
      select count(*)::int from reveal_step
       where kind = 'approved' and person = :person and at >= :midnight""";

  private final DatabaseClient database;

  CustodianReader(DatabaseClient database) {
    this.database = database;
  }

  Flux<CustodianRow> list(Member by) {
    return database
        .sql(SELECT)
        .bind("district", by.district())
        .map(
            row ->
                new CustodianRow(
                    requireNonNull(row.get("id", UUID.class)),
                    requireNonNull(row.get("person", UUID.class)),
                    requireNonNull(row.get("name", String.class)),
                    requireNonNull(row.get("public_key", byte[].class)),
                    requireNonNull(row.get("is_confirmed", Boolean.class))))
        .all();
  }

  /** How many requests the person agreed to on the day of {@code now}. */
  Mono<Integer> approvalsOnDayOf(UUID person, Instant now) {
    var midnight =
        now.atZone(BusinessClock.SHANGHAI).toLocalDate().atStartOfDay(BusinessClock.SHANGHAI);
    return database
        .sql(COUNT)
        .bind("person", person)
        .bind("midnight", midnight.toOffsetDateTime())
        .map(row -> requireNonNull(row.get(0, Integer.class)))
        .one();
  }
}
