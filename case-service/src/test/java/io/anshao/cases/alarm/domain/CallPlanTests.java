package io.anshao.cases.alarm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallPlanTests {

  private static final Instant NOW = Instant.parse("2021-06-08T04:00:00Z");
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();
  private final CallPlan plan = new CallPlan(List.of(one, two), 5);

  @Test
  void callsOneAfterTheOtherAndBeginsAnew() {
    assertThat(plan.person(0)).contains(one);
    assertThat(plan.person(1)).contains(two);
    assertThat(plan.person(2)).contains(one);
  }

  @Test
  void waitsForEachAndEndsAfterThreeRounds() {
    assertThat(plan.next(0, NOW)).contains(Instant.parse("2021-06-08T04:05:00Z"));
    assertThat(plan.person(5)).contains(two);
    assertThat(plan.next(5, NOW)).isEmpty();
    assertThat(plan.person(6)).isEmpty();
    assertThat(new CallPlan(List.of(), 5).person(0)).isEmpty();
  }
}
