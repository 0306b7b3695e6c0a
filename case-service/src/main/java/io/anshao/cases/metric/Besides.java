package io.anshao.cases.metric;

import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Line;
import io.anshao.cases.metric.domain.Noted;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What features beside the cases note, for the lines that count it. */
public final class Besides {

  private final List<Source> all;

  Besides(List<Source> all) {
    this.all = List.copyOf(all);
  }

  /** A feature that notes something; as a bean it takes part. */
  @FunctionalInterface
  public interface Source {
    /** All of a district, as it was known then. */
    Flux<Noted> of(String district, Instant asOf);
  }

  /** The same counting with all that was noted. */
  public <L extends Line> Mono<Counting<L>> into(
      Counting<L> counting, String district, Instant asOf) {
    return counting.asksBesides()
        ? Flux.fromIterable(all)
            .concatMap(each -> each.of(district, asOf))
            .reduce(counting, Counting::add)
        : Mono.just(counting);
  }
}
