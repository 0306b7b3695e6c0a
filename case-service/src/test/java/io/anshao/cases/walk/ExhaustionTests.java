package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Calendar2021;
import io.anshao.cases.lifecycle.InMemory;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every command that moves the main line, also of another case, four deep from every stage and six
 * deep in {@code infra/test deep}.
 */
class ExhaustionTests {

  private static final int DEPTH = Boolean.getBoolean("anshao.deep") ? 6 : 4;

  /** The tracks whose commands move the main line. */
  private static final Set<String> MOVING =
      Set.of(Track.MAIN, "referral", "voice", "duplicate", "accusation");

  private static final Instant NOW = Instant.parse("2021-06-08T01:12:00Z");

  @Test
  void findsExactlyTheArrowsOfTheTable() {
    var calendar = Calendar2021.calendar();
    var service = new InMemory(_ -> calendar, new NoRoutes());
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var opened = service.append(Opening.of(NOW, 1, random), 1).getFirst().after();
    var other = service.append(Opening.of(NOW, 2, random), 1).getFirst().after();

    assertThat(new Exploring(service, MOVING, other).arrows(opened, DEPTH))
        .containsExactlyElementsOf(table());
  }

  /** Of the stages that there are; a case begins registered. */
  private static Set<String> table() {
    var stages = Arrays.stream(Stage.values()).map(Stage::code).collect(Collectors.toSet());
    var arrows = new TreeSet<String>();
    for (var from : stages) {
      TransitionLaw.TABLE.get(from).stream()
          .filter(to -> stages.contains(to) && !from.equals("unregistered"))
          .forEach(to -> arrows.add(from + " → " + to));
    }
    return arrows;
  }
}
