package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What reporters left to be reached by, were given to come back with, and gave away without knowing
 * is nowhere in clear: no database, no topic, no log, no kept file. Last of all, so that it is
 * looked for after everything that the other scenarios did.
 */
@OnPlatform
@Order(Integer.MAX_VALUE)
class PrivacyTests {

  @Test
  void findsNothingOfAReporterAnywhere(District district) throws IOException {
    var address = "whistle.%s@example.org".formatted(district.code());
    var number = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    var mailed =
        district
            .reporter()
            .writes("线索")
            .photographs(Photographs.take(7))
            .leaves("email", address)
            .sends();
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

    var secrets = Secrets.all();
    assertThat(secrets).contains(address, number, mailed.code(), called.code());
    var words = Stream.concat(secrets.stream(), Stream.of(mailed.number())).toList();
    var places = Places.of(district.platform(), words);
    assertThat(secrets).allSatisfy(secret -> assertThat(places.of(secret)).isEmpty());
    assertThat(Places.filesWithMetadata(district.platform())).isEmpty();
    // or nothing would be found because nothing is looked for
    assertThat(places.of(mailed.number())).contains("table intake.tip", "topic anshao.tips.v1");
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
}
