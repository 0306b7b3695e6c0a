package io.anshao.bench;

import io.anshao.bench.peer.BareHops;
import io.anshao.bench.peer.Pace;
import io.anshao.contracts.NameUuid;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * {@code latency}: at a hundred tips a second, how long after a reporter has the answer a triager's
 * open console hears of the case. Beside: commit, produce and consume by bare clients, once, and
 * twice as the way of a tip has it.
 */
final class Latency {

  private static final int LINES = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Platform platform;
  private final Size size;

  Latency(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var result = Measured.nothing();
    var district = District.make(platform, platform.administrator());
    var senders = new TipSenders(platform, district.code());
    district.triager();
    try (var watch = new QueueWatch(district)) {
      var warm = sends(senders, size.warm * size.tipsASecond);
      var processors = ProcessorTime.of(platform);
      var answered = sends(senders, size.seconds * size.tipsASecond);
      processors.tell("a hundred tips a second", result);
      var seen = awaitSeen(watch, answered.keySet());
      var times = new ArrayList<Double>();
      answered.forEach((id, at) -> times.add(Math.max(0, (seen.get(caseOf(id)) - at) / 1e6)));
      add(result, Spread.of(times));
      result.claimEqual("tips answered", answered.size(), "heard of on the stream", times.size());
      result.claimEqual(
          "tips answered",
          (long) warm.size() + answered.size(),
          "tips stored",
          district.storedTips().size());
    }
    return result;
  }

  private void add(Measured result, Spread times) {
    var hops = new BareHops(Servers.of(platform, ServiceName.INTAKE), platform.brokers());
    var number = size.seconds * size.tipsASecond;
    var once = Spread.of(hops.milliseconds(1, size.tipsASecond, number));
    var twice = Spread.of(hops.milliseconds(2, size.tipsASecond, number));
    for (var percent : List.of(50, 99)) {
      var figure =
          Figure.of("answer → stream p" + percent, times.percentile(percent), "ms")
              .above("commit, produce, consume once", once.percentile(percent));
      result.add(percent == 99 ? figure.atMostTimes(2).atMost(120) : figure);
      result.add(
          Figure.of("answer → stream p" + percent, times.percentile(percent), "ms")
              .above("the same twice, as the way has it", twice.percentile(percent)));
    }
  }

  /** One tip after another, at their times; when each was answered, by id. */
  private Map<String, Long> sends(TipSenders senders, int number) {
    var answered = new ConcurrentHashMap<String, Long>();
    var began = System.nanoTime();
    Crew.each(LINES, at -> sendsEvery(senders, began, at, number, answered));
    return answered;
  }

  private int sendsEvery(
      TipSenders senders, long began, int first, int number, Map<String, Long> answered) {
    var between = Duration.ofSeconds(1).toNanos() / size.tipsASecond;
    try (var line = senders.line()) {
      for (var at = first; at < number; at += LINES) {
        Pace.until(began + at * between);
        var id = TipSenders.send(line, senders.body());
        answered.put(id, System.nanoTime());
      }
    }
    return first;
  }

  private static Map<String, Long> awaitSeen(QueueWatch watch, Set<String> tips) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> tips.stream().allMatch(id -> watch.seen().containsKey(caseOf(id))));
    return watch.seen();
  }

  private static String caseOf(String tip) {
    return NameUuid.ofCase(UUID.fromString(tip)).toString();
  }
}
