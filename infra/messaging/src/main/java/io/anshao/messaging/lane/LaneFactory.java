package io.anshao.messaging.lane;

import io.anshao.messaging.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;

/** Makes groups of lanes. Declare each as a bean: it starts and stops with the application. */
public final class LaneFactory {

  private final Database database;
  private final MeterRegistry meters;
  private final Runnable afterCommit;

  /**
   * @param afterCommit called on the lane's thread after each commit; wakes the relay
   */
  public LaneFactory(Database database, MeterRegistry meters, Runnable afterCommit) {
    this.database = database;
    this.meters = meters;
    this.afterCommit = afterCommit;
  }

  /** A group named for metrics and threads. */
  public <W, R> Lanes<W, R> lanes(String name, LaneSettings settings, BatchWriter<W, R> writer) {
    var laneMeters = new LaneMeters(meters, name);
    var lanes =
        IntStream.range(0, settings.lanes())
            .mapToObj(i -> new Lane<>(name, settings, writer, database, laneMeters, afterCommit))
            .toList();
    return new Lanes<>(name, writer, settings, lanes);
  }
}
