package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of any one service in the middle of work loses and doubles nothing. The first of
 * all, for the browser tests share the platform as soon as nobody kills its services any more.
 */
@OnPlatform
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServiceTests {

  /** What {@code infra/test} waits for. */
  private static final Path NO_KILL_IS_LEFT = Path.of("target", "no-kill-is-left");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MANY = 60;

  @Test
  void keepsEveryAnsweredTipWhenIntakeDies(District district) {
    var platform = district.platform();

    var tips =
        whileDying(
            platform,
            ServiceName.INTAKE,
            i -> district.reporter().writes("线索 " + i).insists(PATIENCE).orElseThrow());

    var answered = tips.stream().map(SentTip::tipId).toList();
    assertThat(answered).doesNotHaveDuplicates();
    assertThat(district.storedTips()).containsExactlyInAnyOrderElementsOf(answered);
    await().atMost(PATIENCE).until(() -> district.allCases().size() >= MANY);
    assertThat(tipsOfCases(district)).containsExactlyInAnyOrderElementsOf(answered);
    assertThat(tips).allSatisfy(tip -> assertThat(tip.track(tip.code()).status()).isEqualTo(200));
  }

  @Test
  void keepsEveryAnsweredStepWhenTheCaseServiceDies(District district) {
    var ids = cases(district, 20);
    district.triager();
    district.officeLeader();

    var answered =
        whileDying(
            district.platform(),
            ServiceName.CASES,
            ids.size(),
            i -> new Handling(district, ids.get(i)).accept());

    assertThat(answered).allSatisfy(file -> assertThat(file.state()).isEqualTo("accepted"));
    for (var id : ids) {
      var file = district.triager().opens(id);
      assertThat(file.state()).isEqualTo("accepted");
      assertThat(acceptances(district, id)).hasSize(1);
      var verified = district.triager().get("/api/v1/cases/" + id + "/verify").json();
      assertThat(verified.get("ok").asBoolean()).isTrue();
    }
  }

  /** The last: a mail that was being sent is due again when its lease is over, a minute later. */
  @Test
  @Order(Integer.MAX_VALUE)
  void mailsEveryReporterWhenTheNotifyServiceDies(District district) throws IOException {
    var addresses =
        IntStream.range(0, 20)
            .mapToObj(i -> "k%d.%s@example.org".formatted(i, district.code()))
            .toList();
    var ids = new ArrayList<String>();
    for (var address : addresses) {
      ids.add(
          district.caseOf(district.reporter().writes("线索").leaves("email", address).sends()).id());
    }

    whileDying(
        district.platform(),
        ServiceName.NOTIFY,
        ids.size(),
        i -> new Handling(district, ids.get(i)).accept());
    Files.write(NO_KILL_IS_LEFT, new byte[0]);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(addresses)
                    .allSatisfy(a -> assertThat(district.platform().mailsTo(a)).isNotEmpty()));
    var settled =
        "select count(*) from outbox where topic = 'anshao.deliveries.v1' and district = '%s'"
            .formatted(district.code());
    await()
        .atMost(PATIENCE)
        .until(
            () -> district.platform().databases().column(ServiceName.NOTIFY, settled).getFirst(),
            "20"::equals);
  }

  private static <R> List<R> whileDying(
      Platform platform, ServiceName service, IntFunction<R> work) {
    return whileDying(platform, service, MANY, work);
  }

  /** Four people work; after a third of it the service is killed; they insist. */
  private static <R> List<R> whileDying(
      Platform platform, ServiceName service, int number, IntFunction<R> work) {
    var killed = platform.pidOf(service);
    var third = new CountDownLatch(number / 3);
    try (var people = Executors.newFixedThreadPool(4)) {
      var done =
          IntStream.range(0, number)
              .mapToObj(
                  i ->
                      people.submit(
                          () -> {
                            var result = work.apply(i);
                            third.countDown();
                            return result;
                          }))
              .toList();
      third.await();
      platform.kill(service);
      var results = new ArrayList<R>();
      for (var each : done) {
        results.add(each.get());
      }
      platform.awaitReturnOf(service, killed);
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> cases(District district, int number) {
    IntStream.range(0, number).forEach(i -> district.reporter().writes("线索 " + i).sends());
    return await().atMost(PATIENCE).until(district::allCases, all -> all.size() >= number).stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  private static List<String> tipsOfCases(District district) {
    return district.allCases().stream()
        .map(row -> district.triager().opens(row.get("id").asString()))
        .flatMap(file -> file.tips().stream())
        .map(tip -> tip.get("tipId").asString())
        .toList();
  }

  private static List<JsonNode> acceptances(District district, String id) {
    return district
        .triager()
        .get("/api/v1/cases/" + id + "/events")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(event -> event.get("event").asString().equals("accepted"))
        .toList();
  }
}
