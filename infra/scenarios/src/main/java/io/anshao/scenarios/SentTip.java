package io.anshao.scenarios;

import io.anshao.contracts.NameUuid;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a reporter has in hand after sending. */
public record SentTip(Platform platform, String tipId, String number, String code) {

  static SentTip of(Platform platform, JsonNode answer) {
    var code = answer.get("receiptCode").asString();
    Secrets.given(code);
    var number = answer.get("tipNumber").asString();
    var id = answer.has("tipId") ? answer.get("tipId").asString() : idOf(platform, number);
    return new SentTip(platform, id, number, code);
  }

  /** A receipt that was opened by a link names the number alone. */
  private static String idOf(Platform platform, String number) {
    return platform
        .databases()
        .column(
            ServiceName.INTAKE, "select id::text from tip where number = '%s'".formatted(number))
        .getFirst();
  }

  /** The same in the hands of somebody who asks another platform, which was made from a copy. */
  public SentTip on(Platform other) {
    return new SentTip(other, tipId, number, code);
  }

  /** The case it opens, once the case-service has heard of it. */
  public String caseId() {
    return NameUuid.ofCase(UUID.fromString(tipId)).toString();
  }

  /** The tracking page's data. */
  public JsonNode tracking() {
    return track(code).expect(200).json();
  }

  /** The tracking page with that code. */
  public Reply track(String withCode) {
    return platform
        .intake()
        .get("/api/v1/my-tip", Map.of("Authorization", "Receipt " + number + ":" + withCode));
  }

  /** Posts to the tracking page with that code and under that key. */
  public Reply posts(String what, String withCode, String key, Object body) {
    return platform
        .intake()
        .post(
            "/api/v1/my-tip/" + what,
            body,
            Map.of("Authorization", "Receipt " + number + ":" + withCode, "Idempotency-Key", key));
  }

  /** Posts to the tracking page. */
  public Reply posts(String what, Object body) {
    return posts(what, code, UUID.randomUUID().toString(), body);
  }

  /** Where the reward stands, in the reporter's eyes; empty when there is none. */
  public String reward() {
    return tracking().path("reward").path("status").asString("");
  }

  /** Says something after the report: {@code messages}, {@code review} or {@code withdrawal}. */
  public Reply says(String what, String text) {
    return posts(what, Map.of("text", text));
  }

  /** Where the matter stands, in the reporter's eyes. */
  public String status() {
    return tracking().get("status").asString();
  }
}
