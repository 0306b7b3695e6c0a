package io.anshao.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often each thing was done to the platform. */
final class Injections {

  private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

  void count(String what) {
    counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
  }

  long all() {
    return counts.values().stream().mapToLong(AtomicLong::get).sum();
  }

  Map<String, Long> each() {
    var each = new TreeMap<String, Long>();
    counts.forEach((what, count) -> each.put(what, count.get()));
    return each;
  }
}
