package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.District;
import io.anshao.scenarios.KeptPlatform;
import io.anshao.scenarios.Reconciliation.Line;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The trials in short, on the platform that the scenarios left running and that others use
 * meanwhile: a few people hang up, send twice and get in each other's way, strangers come on every
 * topic, and connections are left standing. Services die in {@code KilledServiceTests}.
 */
@EnabledIf("io.anshao.scenarios.KeptPlatform#isThere")
class ShortTrialTests {

  private static final long SEED = 8;
  private static final int PEOPLE = 3;
  private static final int ANSWERS = 60;

  @Test
  void losesAndDoublesNothing() {
    var platform = KeptPlatform.share();
    var district = District.make(platform, platform.administrator());
    var injections = new Injections();
    var work = new Work(district, injections);
    var strangers = new Strangers(platform, injections, new Random(SEED));
    try (var loiterers = new Loiterers(platform, injections);
        var day = new Workday(work, SEED, PEOPLE)) {
      loiterers.come(district.triager());
      strangers.comeEverywhere();
      day.awaitAnswers(ANSWERS);
      day.ends();
    }

    var lines = new ArrayList<>(Books.close(district, work));
    lines.addAll(strangers.lines());
    assertThat(lines).hasSizeGreaterThan(10).allMatch(Line::holds);
    assertThat(injections.all()).isGreaterThan(100);
  }
}
