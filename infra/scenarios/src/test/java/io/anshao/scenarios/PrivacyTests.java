package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What a reporter left to be reached by is nowhere in clear: no database, no topic, no log. */
@OnPlatform
class PrivacyTests {

  @Test
  void findsNoContactAnywhere(District district) throws IOException {
    var address = "whistle.%s@example.org".formatted(district.code());
    var number = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    var mailed = district.reporter().writes("线索").leaves("email", address).sends();
    var called = district.reporter().writes("线索").leaves("phone", number).sends();
    isRefused(district, "phone", number + "00");
    for (var tip : List.of(mailed, called)) {
      var handling = new Handling(district, district.caseOf(tip).id());
      handling.accept();
      handling.fromAcceptedToClosed();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> district.platform().mailsTo(address).size() == 2);
    awaitAllSettled(district, 4);

    for (var secret : List.of(address, number, mailed.code(), called.code())) {
      assertThat(tablesThatHold(district.platform(), secret)).isEmpty();
      assertThat(topicsThatHold(district.platform(), secret)).isEmpty();
      assertThat(district.platform().logsThatHold(secret)).isEmpty();
    }
  }

  private static void isRefused(District district, String kind, String contact) {
    var reply = district.reporter().writes("线索").leaves(kind, contact).tries();
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).doesNotContain(contact);
  }

  private static void awaitAllSettled(District district, int number) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .platform()
                    .databases()
                    .column(
                        ServiceName.NOTIFY,
                        "select outcome from message where outcome is not null and district = '%s'"
                            .formatted(district.code())),
            settled -> settled.size() == number);
  }

  private static List<String> tablesThatHold(Platform platform, String secret) {
    return Arrays.stream(ServiceName.values())
        .flatMap(s -> platform.databases().tablesThatHold(s, secret).stream())
        .toList();
  }

  private static List<Topic> topicsThatHold(Platform platform, String secret) {
    return Arrays.stream(Topic.values())
        .filter(
            topic ->
                platform.topics().everything(topic).stream().anyMatch(r -> Topics.holds(r, secret)))
        .toList();
  }
}
