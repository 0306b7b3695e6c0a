package io.anshao.cases.metric;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.Selection;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Migration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * The figures of the month that runs, for whoever watches: {@code anshao_figure{district,metric}},
 * and {@code anshao_figure_as_of_seconds{district}} for when they were counted. The page shows the
 * same numbers for that month and cut-off. Counting reads every case, so it rests ten times as long
 * as it took.
 */
final class FigureGauges implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FigureGauges.class);

  private static final int REST = 10;

  /** How often it looks whether a count is due. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Figures figures;
  private final Districts districts;
  private final BusinessClock clock;
  private final Migration migration;
  private final Duration every;
  private final MultiGauge values;
  private final MultiGauge times;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile Disposable watching = Disposables.disposed();

  private record Known(Instant asOf, List<Counted<Metric>> figures) {}

  FigureGauges(
      Figures figures,
      Districts districts,
      BusinessClock clock,
      Migration migration,
      MeterRegistry meters,
      Duration every) {
    this.figures = figures;
    this.districts = districts;
    this.clock = clock;
    this.migration = migration;
    this.every = every;
    this.values =
        MultiGauge.builder("anshao.figure")
            .description("Figures of the month that runs, as the console shows them")
            .register(meters);
    this.times =
        MultiGauge.builder("anshao.figure.as.of")
            .baseUnit("seconds")
            .description("The cut-off of these figures")
            .register(meters);
  }

  @Override
  public void start() {
    watching =
        Mono.fromFuture(migration::done).thenMany(Flux.defer(this::round).repeat()).subscribe();
  }

  private Mono<Long> round() {
    return count(due())
        .elapsed()
        .map(Tuple2::getT1)
        .onErrorResume(FigureGauges::failed)
        .flatMap(this::rest);
  }

  private Mono<Long> rest(long took) {
    var least = Duration.ofMillis(took).multipliedBy(REST);
    return Mono.delay(least.compareTo(LOOK) > 0 ? least : LOOK)
        .repeat(() -> due().isEmpty())
        .last();
  }

  private List<String> due() {
    return districts.codes().stream().filter(code -> !isCurrent(code)).toList();
  }

  /** Business time is what grows old: where it was set back or forth, the figures are others. */
  private boolean isCurrent(String district) {
    var counted = known.get(district);
    return counted != null
        && Duration.between(counted.asOf(), clock.now(district)).abs().compareTo(every) < 0;
  }

  /** The next round tries again. */
  private static Mono<Long> failed(Throwable error) {
    log.warn("figures are not counted: {}", error.getClass().getName());
    return Mono.just(AFTER_FAILURE.dividedBy(REST).toMillis());
  }

  /** Counts these districts and shows them beside the others; where one cannot be, the rest are. */
  Mono<Boolean> count(List<String> codes) {
    return Flux.fromIterable(codes)
        .concatMapDelayError(this::count)
        .then(Mono.just(true))
        .doOnTerminate(this::show);
  }

  private Mono<Known> count(String district) {
    var now = clock.now(district).truncatedTo(ChronoUnit.SECONDS);
    var request = new MetricRequest(month(now), Selection.of(Optional.empty()));
    var whole = new MetricAccess(district, Optional.empty(), Optional.empty());
    return figures
        .of(Metrics.ALL, whole, request)
        .map(counted -> new Known(now, counted))
        .doOnNext(counted -> known.put(district, counted));
  }

  /** From the first of the month to the end of the day. */
  private static Period month(Instant now) {
    var today = Deadline.dateOf(now);
    var from = today.withDayOfMonth(1).atStartOfDay(Deadline.ZONE).toInstant();
    return new Period(from, today.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant(), now);
  }

  private void show() {
    var rows = new ArrayList<MultiGauge.Row<?>>();
    known.forEach((district, all) -> all.figures().forEach(each -> rows.add(row(district, each))));
    values.register(rows, true);
    times.register(
        known.entrySet().stream().<MultiGauge.Row<?>>map(FigureGauges::time).toList(), true);
  }

  private static MultiGauge.Row<?> row(String district, Counted<Metric> counted) {
    var tags = Tags.of("district", district, "metric", counted.line().key());
    var value = counted.figure().value().map(Number::doubleValue).orElse(Double.NaN);
    return MultiGauge.Row.of(tags, value);
  }

  private static MultiGauge.Row<?> time(Map.Entry<String, Known> each) {
    return MultiGauge.Row.of(
        Tags.of("district", each.getKey()), each.getValue().asOf().getEpochSecond());
  }

  @Override
  public void stop() {
    watching.dispose();
  }

  @Override
  public boolean isRunning() {
    return !watching.isDisposed();
  }
}
