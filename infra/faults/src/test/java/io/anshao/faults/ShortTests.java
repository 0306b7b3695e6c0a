package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.District;
import io.anshao.scenarios.KeptPlatform;
import io.anshao.scenarios.Reconciliation.Line;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The trials in short, on the platform that the scenarios left running: what is not a service dies
 * while a few people work, who hang up and get in each other's way, and strangers come by. The
 * services themselves die in {@code KilledServiceTests}.
 */
@EnabledIf("io.anshao.scenarios.KeptPlatform#isThere")
class ShortTests {

  private static final int SEED = 8;
  private static final int PEOPLE = 4;
  private static final int ANSWERS = 15;

  private final Injections injections = new Injections();

  @Test
  void losesAndDoublesNothing() {
    try (var kept = KeptPlatform.take()) {
      var platform = kept.platform();
      var district = District.make(platform, platform.administrator());
      var work = new Work(district, injections);
      var strangers = new Strangers(platform, injections, new Random(SEED));
      try (var day = new Workday(work, SEED, PEOPLE)) {
        for (var process : List.of("postgres", "kafka")) {
          day.awaitAnswers(ANSWERS);
          Strikes.kill(platform, process).blow().run();
          platform.awaitWhole();
        }
        strangers.come();
        day.awaitAnswers(ANSWERS);
        day.ends();
      }
      assertThat(Books.close(district, work)).isNotEmpty().allMatch(Line::holds);
      assertThat(strangers.lines()).allMatch(Line::holds);
    }
  }
}
