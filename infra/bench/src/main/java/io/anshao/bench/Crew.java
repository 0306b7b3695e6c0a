package io.anshao.bench;

import io.anshao.scenarios.District;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Many at work at once. */
final class Crew {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Crew() {}

  /** Does all of it by so many threads; gives the results in order. */
  static <T, R> List<R> of(int threads, List<T> all, Function<T, Callable<R>> work) {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var results = new ArrayList<R>();
      for (var each : pool.invokeAll(all.stream().map(work).toList())) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each thread does one piece of work of its own, all at the same time. */
  static <R> List<R> each(int threads, IntFunction<R> work) {
    return of(threads, IntStream.range(0, threads).boxed().toList(), at -> () -> work.apply(at));
  }

  /** The ids of the district's cases, as soon as there are so many. */
  static List<String> casesOf(District district, int number) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(district::allCases, all -> all.size() >= number)
        .stream()
        .map(row -> row.get("id").asString())
        .toList();
  }
}
