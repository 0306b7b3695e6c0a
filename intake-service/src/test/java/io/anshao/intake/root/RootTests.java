package io.anshao.intake.root;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Events;
import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import io.anshao.contracts.tree.ProvenLeaf;
import io.anshao.contracts.tree.RecordVerifier;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The daily record: what is published is checked, kept, shown and proved. */
@IntakeTest
class RootTests {

  private static final LocalDate DAY = LocalDate.of(2021, 6, 8);
  private static final AtomicInteger DISTRICTS = new AtomicInteger(5000);

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;
  @Autowired private Rows rows;

  private final Random random = new Random(11);
  private final String district = "98" + DISTRICTS.getAndIncrement();

  @Test
  void holdsDaysInWhateverOrderTheyCome() {
    var log = new SigningLog(district, topics);
    var first = leaves(4);
    var second = leaves(8);
    var one = log.sign(DAY, first);
    var two = log.sign(DAY.plusDays(1), second);
    log.publish(two);
    log.publish(one, first);
    log.publish(two, second);
    log.publish(one);
    log.publishKey();
    awaitDays(2);

    var keys = intake.get("/api/v1/roots/keys?district=" + district).text();
    assertThat(keys).isEqualTo(log.key().text() + "\n");
    var list = intake.get("/api/v1/roots?district=" + district).json();
    assertThat(list.path("keys").asString()).isEqualTo(keys);
    assertThat(list.at("/items/0/day").asString()).isEqualTo("2021-06-09");
    assertThat(list.at("/items/1/size").asInt()).isEqualTo(4);
    assertThat(intake.get("/api/v1/roots?limit=1&district=" + district).json().path("next"))
        .isEqualTo(list.at("/items/0/day"));

    var earlier = intake.get("/api/v1/roots/2021-06-08?district=" + district).text();
    var growth =
        intake.get("/api/v1/roots/2021-06-09/since/2021-06-08?district=" + district).text();
    assertThat(earlier).isEqualTo(one.checkpoint());
    assertThat(verified(log, Map.of("earlier", earlier, "growth", growth))).isTrue();
    assertThat(intake.get("/api/v1/roots/2021-06-10?district=" + district).status()).isEqualTo(404);
    assertThat(
            intake.get("/api/v1/roots/2021-06-08/since/2021-06-09?district=" + district).problem())
        .isEqualTo("no-root");
    assertThat(intake.get("/api/v1/roots/yesterday").status()).isEqualTo(400);
  }

  /** Whoever publishes in case-service's name cannot make the board show it. */
  @Test
  void showsNoRootThatIsNotTheOneOfItsLeaves() {
    var log = new SigningLog(district, topics);
    var leaves = leaves(4);
    var root = log.sign(DAY, leaves);
    log.publishKey();
    log.publish(root);
    log.publish(root, leaves(4));

    await()
        .until(
            () ->
                rows.count(
                        "parked where consumer = 'roots' and reason like '%is not the root of its leaves%'"
                            + " and key like '"
                            + district
                            + "%'")
                    == 1);
    assertThat(days()).isEmpty();
  }

  @Test
  void isReadWithoutScript() {
    var log = new SigningLog(district, topics);
    var leaves = leaves(2);
    log.publishKey();
    publish(log, DAY, leaves);
    publish(log, DAY.plusDays(1), leaves(2));
    awaitDays(2);

    var page =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/board/roots?district=" + district))
                .header("Accept", "text/html")
                .GET());

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains(
            "<h1>每日记录</h1>",
            "day 2021-06-09",
            log.key().text(),
            "/api/v1/roots/2021-06-09/since/2021-06-08?district=" + district);
  }

  @Test
  void provesATipToItsReporterAndShowsNothingOfIt() {
    intake.setClock("2021-06-08T09:12:00+08:00");
    var receipt = intake.submit(tip("二楼安全出口上锁").json()).json();
    var before = proof(receipt);
    assertThat(before.has("file")).isFalse();
    assertThat(before.path("late").asBoolean()).isFalse();
    var log = new SigningLog("330205", topics);
    rows.change("delete from root_log where district = '330205'");
    rows.change("delete from root_node where district = '330205'");
    rows.change("delete from root_day where district = '330205'");
    rows.change("delete from root_key where district = '330205'");
    rows.change("delete from inbox where consumer = 'roots' and key like '330205%'");
    log.publishKey();
    publish(log, DAY, leaves(2));
    var leaf = HexFormat.of().parseHex(before.path("leaf").asString().substring(8));
    var late = new ArrayList<>(leaves(3));
    late.add(leaf);
    publish(log, DAY.plusDays(1), late);
    await().until(() -> proof(receipt).has("file"));

    var proof = proof(receipt);
    assertThat(proof.path("day").asString()).isEqualTo("2021-06-09");
    assertThat(proof.path("late").asBoolean()).isTrue();
    var file = proof.path("file").asString();
    assertThat(verified(log, Map.of("proof", file))).isTrue();
    var extra = new String(Base64.getDecoder().decode(file.split("\n")[1].split(" ")[1]));
    assertThat(extra)
        .isEqualTo("tip\nleaf " + Base64.getEncoder().encodeToString(leaf) + "\nlate\n");
    assertThat(file + extra)
        .doesNotContain(
            proof.path("nonce").asString(),
            Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(proof.path("nonce").asString())),
            receipt.path("tipNumber").asString(),
            receipt.path("tipId").asString(),
            "安全出口");
  }

  @Test
  void provesAnExposureByItsBytesUntilItIsWithdrawn() {
    var id = UUID.randomUUID();
    var exposure = exposure(id, Status.PUBLISHED);
    topics.publish(id.toString(), district, 1, exposure);
    var path = "/api/v1/exposures/" + id + "/proof";
    await().until(() -> rows.count("exposure_record where exposure_id = '" + id + "'") == 1);
    assertThat(intake.get(path).problem()).isEqualTo("not-in-the-record-yet");
    var log = new SigningLog(district, topics);
    log.publishKey();
    var leaves = new ArrayList<>(leaves(1));
    leaves.add(ProvenLeaf.exposureLeaf(Events.write(exposure)));
    publish(log, DAY, leaves);
    await().until(() -> intake.get(path).status() == 200);

    var file = intake.get(path).text();
    assertThat(verified(log, Map.of("proof", file))).isTrue();
    var extra = new String(Base64.getDecoder().decode(file.split("\n")[1].split(" ")[1]));
    var record = Base64.getDecoder().decode(extra.split("\n")[1].substring("record ".length()));
    assertThat(new String(record, StandardCharsets.UTF_8)).contains("锁闭的出口");

    topics.publish(id.toString(), district, 2, exposure(id, Status.WITHDRAWN));
    await().until(() -> intake.get(path).status() == 404);
  }

  private ExposurePublished exposure(UUID id, Status status) {
    var at = Instant.parse("2021-06-08T08:00:00Z");
    var version =
        new Version(
            1, at, "锁闭的出口", "二楼安全出口上锁", null, "慈城镇某纺织厂", null, null, "慈城镇", 1, List.of(), null);
    return new ExposurePublished(
        id, district, "typical_case", status, List.of(version), null, null);
  }

  private void publish(SigningLog log, LocalDate day, List<byte[]> leaves) {
    var root = log.sign(day, leaves);
    log.publish(root);
    log.publish(root, leaves);
  }

  private static boolean verified(SigningLog log, Map<String, String> files) {
    var findings = RecordVerifier.verify(List.of(log.key()), files);
    return findings.size() == files.size()
        && findings.stream().allMatch(RecordVerifier.Finding::isRight);
  }

  private JsonNode proof(JsonNode receipt) {
    return intake
        .myTip(receipt.path("tipNumber").asString(), receipt.path("receiptCode").asString())
        .json()
        .path("proof");
  }

  private void awaitDays(int count) {
    await().until(() -> days().size() == count);
  }

  private List<String> days() {
    return rows.all(
        "select day from root_day where held and district = '%s' order by day", district);
  }

  private List<byte[]> leaves(int count) {
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      var leaf = new byte[32];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }
}
