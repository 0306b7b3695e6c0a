package io.anshao.notify.reveal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Lists keys of custodians. */
final class CustodianReader {

  private static final String SELECT =
      """
      select id, person, name, public_key, confirmed_at is not null as is_confirmed
        from custodian_key where district = :district and ended_at is null
       order by enrolled_at, id""";

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
}
