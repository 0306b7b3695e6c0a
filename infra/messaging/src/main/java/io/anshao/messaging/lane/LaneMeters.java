package io.anshao.messaging.lane;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How long works wait for their lane and how many share a commit. */
final class LaneMeters {

  private final Timer wait;
  private final DistributionSummary batch;

  LaneMeters(MeterRegistry registry, String lane) {
    this.wait =
        Timer.builder("anshao.lane.wait")
            .description("from the request to the start of its transaction")
            .tag("lane", lane)
            .publishPercentileHistogram()
            .register(registry);
    this.batch =
        DistributionSummary.builder("anshao.lane.batch")
            .description("works that share one commit")
            .tag("lane", lane)
            .register(registry);
  }

  void taken(java.util.List<? extends Pending<?, ?>> works, long now) {
    batch.record(works.size());
    works.forEach(w -> wait.record(now - w.since(), TimeUnit.NANOSECONDS));
  }
}
