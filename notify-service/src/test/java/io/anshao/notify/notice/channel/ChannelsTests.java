package io.anshao.notify.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What does not answer is left in peace, for itself alone. */
class ChannelsTests {

  private static final Parcel PARCEL =
      new Parcel(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "staff-due",
          "",
          "",
          "",
          Map.of(),
          null,
          Instant.EPOCH,
          false);

  private final Map<String, Attempt> moods = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final Channels channels =
      new Channels(
          List.of(
              new Channel() {
                @Override
                public String name() {
                  return "pigeon";
                }

                @Override
                public String circuit(Destination to) {
                  return to.address();
                }

                @Override
                public Attempt deliver(Parcel parcel, Destination to) {
                  asked.merge(to.address(), 1, Integer::sum);
                  return moods.getOrDefault(to.address(), new Accepted());
                }
              }),
          Duration.ofMillis(200));

  @Test
  void leavesInPeaceWhatDoesNotAnswerAndTriesItAgainLater() {
    moods.put("loft", new Unavailable("no answer in time"));
    for (int i = 0; i < 8; i++) {
      assertThat(deliver("loft")).isInstanceOf(Unavailable.class);
    }

    assertThat(asked).containsEntry("loft", 5);
    assertThat(channels.resting("pigeon")).isEqualTo(1);
    assertThat(deliver("roof")).isInstanceOf(Accepted.class);

    moods.remove("loft");
    await().until(() -> deliver("loft") instanceof Accepted);
    await().until(() -> deliver("loft") instanceof Accepted && channels.resting("pigeon") == 0);
  }

  @Test
  void keepsTryingWhereOneMessageAloneIsRefusedForNow() {
    moods.put("loft", new Undecided("greylisted"));
    for (int i = 0; i < 20; i++) {
      deliver("loft");
    }

    assertThat(asked).containsEntry("loft", 20);
  }

  @Test
  void reachesNobodyByWhatIsNotSetUp() {
    assertThat(channels.has("smoke")).isFalse();
    assertThat(channels.deliver("smoke", PARCEL, Destination.of("hill")))
        .isInstanceOf(Unreachable.class);
  }

  private Attempt deliver(String to) {
    return channels.deliver("pigeon", PARCEL, Destination.of(to));
  }
}
