package io.anshao.cases.alike;

import io.anshao.cases.alike.domain.Rarity;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** How rare pairs are, by the statistics that the database keeps for itself anyway. */
final class PairShares {

  private static final String SELECT =
      """
      select most_common_elems::text::text[] as pairs, most_common_elem_freqs as shares
        from pg_stats where schemaname = current_schema() and tablename = 'duplicate_traits' and attname = 'pairs'""";

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final Duration NOTHING_YET = Duration.ofMinutes(1);

  private final Mono<Rarity> rarity;

  PairShares(DatabaseClient database) {
    this.rarity =
        database
            .sql(SELECT)
            .map(row -> read(row))
            .one()
            .defaultIfEmpty(Rarity.UNKNOWN)
            .cache(PairShares::goodFor, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  Mono<Rarity> rarity() {
    return rarity;
  }

  private static Duration goodFor(Rarity rarity) {
    return rarity.equals(Rarity.UNKNOWN) ? NOTHING_YET : GOOD_FOR;
  }

  private static Rarity read(Readable row) {
    var pairs = row.get("pairs", String[].class);
    var shares = row.get("shares", Float[].class);
    if (pairs == null || shares == null || pairs.length == 0) {
      return Rarity.UNKNOWN;
    }
    Map<String, Double> all = new HashMap<>();
    var least = 1.0;
    for (int i = 0; i < pairs.length; i++) {
      // a pair that every text has says nothing, but not less
      var share = Math.min(shares[i], 0.99);
      all.put(pairs[i], share);
      least = Math.min(least, share);
    }
    return new Rarity(Map.copyOf(all), least / 2);
  }
}
