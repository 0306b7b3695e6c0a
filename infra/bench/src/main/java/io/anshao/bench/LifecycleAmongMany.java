package io.anshao.bench;

import io.anshao.scenarios.Platform;

/**
 * {@code lifecycle-1m}: whole cases in a second while a million others of the district are there.
 * Beside: the same before they were.
 */
final class LifecycleAmongMany {

  private final Platform platform;
  private final Size size;
  private final int cases;

  /**
   * @param cases that are there
   */
  LifecycleAmongMany(Platform platform, Size size, int cases) {
    this.platform = platform;
    this.size = size;
    this.cases = cases;
  }

  Measured run() {
    var result = Measured.nothing();
    var work = new CaseWork(platform, size.connections);
    work.handle(Math.max(1, size.cases / 3));
    var empty = work.handle(size.cases);
    work.register(size.connections);
    try (var many = new ManyCases(platform, work.district().code())) {
      var began = System.nanoTime();
      many.fillTo(cases);
      result.add(Figure.of("filling", (System.nanoTime() - began) / 1e9, "s"));
      work.handle(Math.max(1, size.cases / 3));
      var perSecond = work.handle(size.cases);
      result.add(
          Figure.of("whole cases among %,d others".formatted(cases), perSecond, "/s")
              .beside("the same before they were there", empty)
              .atLeastTimes(0.8));
      work.reconcile(result);
    }
    return result;
  }
}
