package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.Calendar2021;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.lifecycle.InMemory;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Walks over all tracks at once, by the deciders and the appending of the service. What fails names
 * its seed: {@code -Danshao.test.seed} begins with that walk.
 */
class WalkTests {

  /** Then the walks are new ones each time; else a change fails by what it changed alone. */
  private static final boolean IS_DEEP = Boolean.getBoolean("anshao.deep");

  private static final int WALKS = IS_DEEP ? 20_000 : 2_000;

  /** One of so many walks is replayed from its bytes, which takes as long as walking. */
  private static final int REPLAYED = 10;

  /** Events at the end of long ways, which so many walks may miss. */
  private static final int RARE = IS_DEEP ? 5 : 36;

  private static final WorkCalendar CALENDAR = Calendar2021.calendar();
  private static final Calendars CALENDARS = _ -> CALENDAR;

  @Test
  void keepsAllLawsOnEveryWalk() {
    var service = new InMemory(CALENDARS, new NoRoutes());
    var first = Long.getLong("anshao.test.seed", IS_DEEP ? System.nanoTime() : 1);
    var happened = new TreeSet<String>();
    var diagrams = new StateDiagrams(service);
    for (long seed = first; seed < first + WALKS; seed++) {
      var walk = walk(service, seed);
      walk.happened().forEach(happened::add);
      walk.logs().flatMap(List::stream).forEach(diagrams::note);
    }
    assertThat(service.events())
        .filteredOn(event -> !happened.contains(event))
        .as("what no walk reaches, -Danshao.test.seed=" + first)
        .hasSizeLessThanOrEqualTo(RARE);
    diagrams.compare();
  }

  private static Walk walk(InMemory service, long seed) {
    var walk = new Walk(service, CALENDARS, seed);
    try {
      walk.run();
      if (seed % REPLAYED == 0) {
        walk.logs().forEach(service::checkReplay);
      }
      return walk;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "-Danshao.test.seed=" + seed + "\n" + walk.story() + "\n" + e.getMessage(), e);
    }
  }
}
