package io.anshao.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.StaffApi.Member;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.Topic;
import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Subject;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.Upload;
import io.anshao.messaging.outbox.OutboxRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as tests need them: opened by tips over Kafka, walked on by commands over HTTP. */
public final class CaseApi {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final BigDecimal MILL = new BigDecimal("29.890470");
  private static final AtomicInteger PLACES = new AtomicInteger();

  private final StaffApi staff;
  private final TestClock clock;
  private final KafkaProducer<byte[], byte[]> producer;
  private @Nullable Cast shared;
  private Instant sharedSince = Instant.MIN;

  CaseApi(StaffApi staff, TestClock clock, List<String> bootstrapServers) {
    this.staff = staff;
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", String.join(",", bootstrapServers)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A tip about a locked fire exit, submitted at that Shanghai time; each at another place. */
  public static TipSubmitted tip(String district, String submittedAt) {
    return tip(district, submittedAt, IdentityMode.ANONYMOUS, "public", ContactKind.NONE);
  }

  public static TipSubmitted tip(
      String district,
      String submittedAt,
      IdentityMode mode,
      String relation,
      ContactKind contactKind) {
    // a kilometre apart: many tips about one place would be an incident
    var lat =
        MILL.add(
            new BigDecimal("0.01").multiply(BigDecimal.valueOf(PLACES.getAndIncrement() % 5000)));
    return tip(district, submittedAt, mode, relation, contactKind, lat);
  }

  /** A story that the media broadcast. */
  public static TipSubmitted story(String district, String submittedAt) {
    return tip(district, submittedAt, IdentityMode.ANONYMOUS, "media", ContactKind.NONE);
  }

  /** The same about the same place. */
  public static TipSubmitted tipAtTheMill(String district, String submittedAt) {
    return tip(district, submittedAt, IdentityMode.ANONYMOUS, "public", ContactKind.NONE, MILL);
  }

  private static TipSubmitted tip(
      String district,
      String submittedAt,
      IdentityMode mode,
      String relation,
      ContactKind contactKind,
      BigDecimal lat) {
    var id = UUID.randomUUID();
    return new TipSubmitted(
        id,
        "JB20210608-" + id.toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT),
        district,
        relation.equals("media") ? "media" : "web",
        at(submittedAt),
        "二楼安全出口上锁，夜里有人加班。",
        "fire_exit",
        null,
        new Place(
            lat,
            new BigDecimal("121.552600"),
            new BigDecimal("29.887883"),
            new BigDecimal("121.556753"),
            "gcj02",
            null),
        "慈城镇测试纺织厂 B 栋",
        new Subject("测试纺织厂", "91330205MA2ABCD21T"),
        null,
        new Answers(false, true, false),
        List.of(
            new Upload(
                UUID.randomUUID(),
                "image/jpeg",
                1234,
                "ab".repeat(32),
                "0f".repeat(8),
                null,
                null)),
        mode,
        relation,
        contactKind,
        null,
        null,
        "sha-256:" + "0".repeat(64));
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  /** Puts the tip on its topic. */
  public void publish(TipSubmitted tip) {
    publish(
        OutboxRecord.of(
            "/anshao/intake",
            tip,
            tip.tipId().toString(),
            1,
            tip.district(),
            tip.submittedAt(),
            null,
            null));
  }

  public void publish(OutboxRecord outgoing) {
    var kafka =
        new ProducerRecord<byte[], byte[]>(
            outgoing.topic().kafkaName(),
            Math.floorMod(outgoing.key().hashCode(), Topic.PARTITIONS),
            outgoing.key().getBytes(StandardCharsets.UTF_8),
            outgoing.payload());
    outgoing
        .headers()
        .forEach(
            (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(kafka).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes the tip and waits until this member sees its case. */
  public UUID open(TipSubmitted tip, Member member) {
    publish(tip);
    var id = NameUuid.ofCase(tip.tipId());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> find(member, id).expectBody().returnResult().getStatus().is2xxSuccessful());
    return id;
  }

  public ResponseSpec find(Member member, UUID id) {
    return staff.as(member).get().uri("/api/v1/cases/" + id).exchange();
  }

  public JsonNode view(Member member, UUID id) {
    return json(find(member, id).expectStatus().isOk());
  }

  public JsonNode get(Member member, UUID id, String part) {
    return json(
        staff
            .as(member)
            .get()
            .uri("/api/v1/cases/" + id + "/" + part)
            .exchange()
            .expectStatus()
            .isOk());
  }

  /** What the words of a case suggest: a new district's words are known a moment after it is. */
  public JsonNode suggestion(Member member, UUID id) {
    var found = new AtomicReference<JsonNode>();
    await().untilAsserted(() -> found.set(get(member, id, "suggestion")));
    return found.get();
  }

  public static JsonNode json(ResponseSpec answer) {
    return JSON.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  /** The clock of that key in a view. */
  public static JsonNode clockOf(JsonNode view, String key) {
    for (var each : view.path("clocks")) {
      if (each.path("key").asString().equals(key)) {
        return each;
      }
    }
    throw new AssertionError("no clock " + key);
  }

  /** The action of that name in the member's view. */
  public JsonNode action(Member member, UUID id, String command) {
    for (var action : view(member, id).path("actions")) {
      if (action.path("command").asString().equals(command)) {
        return action;
      }
    }
    throw new AssertionError(command + " is not among the actions");
  }

  /** Whether somebody is shown that action. */
  public boolean offers(Member member, UUID id, String command) {
    return view(member, id)
        .path("actions")
        .valueStream()
        .anyMatch(action -> action.path("command").asString().equals(command));
  }

  /** What a view says of a side track. */
  public static JsonNode panel(JsonNode view, String track) {
    return view.path("tracks")
        .valueStream()
        .filter(each -> each.path("track").asString().equals(track))
        .findFirst()
        .orElseThrow();
  }

  /** Gives a command with the etag of its action, and expects that it is done. */
  public JsonNode give(Member member, UUID id, String command, Map<String, ?> body) {
    var etag = action(member, id, command).path("etag").asString();
    return json(send(member, id, command, etag, UUID.randomUUID(), body).expectStatus().isOk());
  }

  public ResponseSpec send(
      Member member, UUID id, String command, String etag, UUID key, Map<String, ?> body) {
    return staff
        .as(member)
        .post()
        .uri("/api/v1/cases/" + id + "/commands/" + command)
        .header(HttpHeaders.IF_MATCH, etag)
        .header("Idempotency-Key", key.toString())
        .bodyValue(body)
        .exchange();
  }

  /** The people of a district that a case needs. */
  public Cast cast(String district) {
    return new Cast(
        district,
        staff.office(district, "triager"),
        staff.office(district, "office_leader"),
        staff.unit(district, "xfjy", "unit_clerk"),
        staff.unit(district, "xfjy", "unit_leader"),
        staff.unit(district, "xfjy", "unit_handler", "inspector"),
        staff.unit(district, "zjj", "unit_leader", "unit_clerk", "unit_handler", "inspector"));
  }

  /** The same people for all tests that need no district of their own: making them takes long. */
  public synchronized Cast cast() {
    // their tokens last ten minutes, which the tests of a busy machine outlive
    if (shared == null || sharedSince.isBefore(Instant.now().minus(Duration.ofMinutes(5)))) {
      shared = cast(staff.freshDistrict());
      sharedSince = Instant.now();
      clock.set(shared.district(), "2021-06-08T10:05:00");
    }
    return shared;
  }

  /** Everybody a case needs, and somebody of another unit. */
  public record Cast(
      String district,
      Member triager,
      Member leader,
      Member clerk,
      Member unitLeader,
      Member inspector,
      Member stranger) {}

  public static Map<String, ?> accept() {
    return Map.of(
        "hazardType", "fire_exit", "severity", "L3_serious", "summary", "安全出口上锁", "place", "测试纺织厂");
  }

  public static Map<String, ?> assign() {
    return Map.of("leadUnit", "xfjy", "coUnits", List.of("t_cicheng"), "brief", "核查二楼安全出口");
  }

  public static Map<String, ?> inspect(boolean fixedOnSpot) {
    return Map.of(
        "finding",
        "substantiated",
        "record",
        "二楼安全出口上锁",
        "officers",
        List.of("李某", "王某"),
        "hazards",
        List.of(Map.of("description", "安全出口上锁", "level", "general", "fixedOnSpot", fixedOnSpot)));
  }

  /** Found to hold a major hazard, by a firm of that code, which is fined. */
  public void punish(Cast cast, UUID id, String uscc, String decidedOn) {
    give(cast.triager(), id, "accept", with(accept(), Map.of("subject", "测试纺织厂", "uscc", uscc)));
    give(cast.triager(), id, "assign", assign());
    give(cast.clerk(), id, "sign-for", Map.of());
    var hazard = Map.of("description", "安全出口上锁", "level", "major", "fixedOnSpot", false);
    give(
        cast.inspector(),
        id,
        "record-inspection",
        with(inspect(false), Map.of("hazards", List.of(hazard))));
    give(cast.inspector(), id, "suggest-penalty", Map.of("basis", "安全生产法第一百零五条"));
    give(cast.unitLeader(), id, "file-penalty", Map.of());
    give(
        cast.unitLeader(),
        id,
        "record-penalty-decision",
        Map.of("number", "北应急罚〔2021〕1号", "decidedOn", decidedOn, "yuan", 20_000));
  }

  /** A body with more in it. */
  public static Map<String, ?> with(Map<String, ?> body, Map<String, ?> more) {
    var all = new HashMap<String, Object>(body);
    all.putAll(more);
    return all;
  }

  /** Accepted, assigned to the fire brigade and signed for. */
  public void bringIntoProgress(Cast cast, UUID id) {
    give(cast.triager(), id, "accept", accept());
    give(cast.triager(), id, "assign", assign());
    give(cast.clerk(), id, "sign-for", Map.of());
    assertThat(view(cast.triager(), id).path("state").asString()).isEqualTo("in_progress");
  }
}
