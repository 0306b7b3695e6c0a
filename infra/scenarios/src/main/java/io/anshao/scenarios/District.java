package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** A district of its own, made for one test by the administrator's calls. */
public final class District implements Desks {

  /** The unit that fire hazards belong to. */
  public static final String FIRE_BRIGADE = "xfjy";

  /** The street that goes along. */
  public static final String STREET = "t_waitan";

  private static final String PACK = "330205";

  /** Where three of everything share two cores, instances join for a minute. */
  private static final Duration BECOMES_KNOWN = Duration.ofMinutes(2);

  private final Platform platform;
  private final Staff administrator;
  private final String code;

  /** In user names, which are the platform's. */
  private final String mark = "%08x".formatted(ThreadLocalRandom.current().nextInt());

  private final Map<String, Staff> people = new ConcurrentHashMap<>();

  private District(Platform platform, Staff administrator, String code) {
    this.platform = platform;
    this.administrator = administrator;
    this.code = code;
  }

  /** Makes one from the shipped pack and waits until intake knows it, with its sealing key. */
  public static District make(Platform platform, Staff administrator) {
    var code = register(administrator);
    await()
        .atMost(BECOMES_KNOWN)
        .until(
            () -> {
              var reply = platform.intake().get("/api/v1/districts/" + code);
              return reply.status() == 200 && reply.json().has("sealingKey");
            });
    return new District(platform, administrator, code);
  }

  /** The same district on a platform that was made from a copy; people are hired anew. */
  public District on(Platform other) {
    return new District(other, other.administrator(), code);
  }

  /**
   * The one that the platform starts with, and whose official account it is; with people of this
   * test's own. Business time is the system's there.
   */
  public static District shipped(Platform platform) {
    return new District(platform, platform.administrator(), PACK);
  }

  /** Codes are drawn, for several runs share a platform; one that is taken is drawn again. */
  private static String register(Staff administrator) {
    while (true) {
      var code = "9%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
      var reply =
          administrator.post(
              "/api/v1/districts", Map.of("code", code, "pack", PACK, "name", "试验区" + code));
      if (reply.status() != 409) {
        reply.expect(201);
        return code;
      }
    }
  }

  public String code() {
    return code;
  }

  public Platform platform() {
    return platform;
  }

  /** From now on it is {@code moment} here, for example {@code 2021-06-08T09:12}. */
  public District at(String moment) {
    platform.time().set(code, LocalDateTime.parse(moment).atOffset(ZoneOffset.ofHours(8)));
    return this;
  }

  /** Somebody who is about to report. */
  public Reporter reporter() {
    return new Reporter(platform, code);
  }

  @Override
  public String leadUnit() {
    return FIRE_BRIGADE;
  }

  @Override
  public Staff triager() {
    return person("triager", null);
  }

  @Override
  public Staff officeLeader() {
    return person("office_leader", null);
  }

  public Staff operator() {
    return person("operator", null);
  }

  /** Keys a tip in for somebody, whatever the answer. */
  public Reply keysIn(Staff who, Map<String, ?> body) {
    var headers = new HashMap<>(who.authorization());
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    return platform.intake().post("/api/v1/staff/tips", body, headers);
  }

  /** What is in the hands of somebody whose tip was keyed in. */
  public SentTip keyedIn(Reply reply) {
    return SentTip.of(platform, reply.expect(201).json());
  }

  public Staff committeeLeader() {
    return person("committee_leader", null);
  }

  public Staff rewardOfficer() {
    return person("reward_officer", null);
  }

  public Staff finance() {
    return person("finance", null);
  }

  public Staff editor() {
    return person("editor", null);
  }

  public Staff reviewer() {
    return person("reviewer", null);
  }

  @Override
  public Staff clerk() {
    return person("unit_clerk", FIRE_BRIGADE);
  }

  @Override
  public Staff handler() {
    return person("unit_handler", FIRE_BRIGADE);
  }

  @Override
  public Staff inspector() {
    return person("inspector", FIRE_BRIGADE);
  }

  /** Another inspector of the same unit. */
  public Staff colleague(String name) {
    return people.computeIfAbsent(
        name, _ -> hire("inspector", FIRE_BRIGADE, "inspector-" + name + "." + mark));
  }

  @Override
  public Staff unitLeader() {
    return person("unit_leader", FIRE_BRIGADE);
  }

  /** Somebody of another unit. */
  public Staff of(String unit, String role) {
    return person(role, unit);
  }

  private Staff person(String role, @org.jspecify.annotations.Nullable String unit) {
    return people.computeIfAbsent(role + "." + unit, _ -> hire(role, unit));
  }

  private Staff hire(String role, @org.jspecify.annotations.Nullable String unit) {
    var username = role + (unit == null ? "" : "-" + unit) + "." + mark;
    return hire(role, unit, username.replace('_', '-'));
  }

  private Staff hire(String role, @org.jspecify.annotations.Nullable String unit, String username) {
    var password = UUID.randomUUID().toString();
    var body = new HashMap<String, Object>();
    body.put("username", username);
    body.put("name", nameOf(role));
    body.put("district", code);
    body.put("roles", List.of(role));
    body.put("password", password);
    body.put("mustChangePassword", false);
    if (unit != null) {
      body.put("unit", unit);
    }
    administrator.post("/api/v1/people", body).expect(201);
    return Staff.signIn(platform, username, password);
  }

  /** A name that would stand out wherever it must not show. */
  public String nameOf(String role) {
    return "甲乙" + role.replace('_', '-');
  }

  /** The case that the tip opened, as soon as it is in the triager's sight. */
  public CaseFile caseOf(SentTip tip) {
    return triager().awaits(tip.caseId());
  }

  /** All cases of the district. */
  public List<JsonNode> allCases() {
    return triager().allCases();
  }

  /** Ids of all tips of the district that intake holds. */
  public List<String> storedTips() {
    return platform
        .databases()
        .column(
            ServiceName.INTAKE, "select id::text from tip where district = '%s'".formatted(code));
  }

  /** A picture that somebody of the staff takes. */
  public String photographedBy(Staff who, byte[] picture) {
    return platform
        .intake()
        .upload("/api/v1/staff/photos", picture, who.authorization())
        .expect(201)
        .json()
        .get("uploadId")
        .asString();
  }

  /** What a firm sees of its order, by the link that its unit gives it. */
  public FirmsOrder orderOf(Staff who, String caseId) {
    var path = who.get("/api/v1/cases/" + caseId + "/order-link").expect(200).json().get("path");
    return new FirmsOrder(platform, path.asString().substring("/order#".length()));
  }

  /** The id by which commands name a person. */
  public String idOf(Staff who) {
    return administrator
        .get("/api/v1/people?limit=100&district=" + code)
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(person -> person.path("username").asString("").equals(who.username()))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }
}
