package io.anshao.intake.open311;

import static org.awaitility.Awaitility.await;

import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Another system that calls with a key, and case-service behind it. */
final class Calls {

  private static final String BASE = "/open311/v2/";

  private final Intake intake;
  private final TestTopics topics;
  private final Rows rows;
  private final String key;

  Calls(Intake intake, TestTopics topics, Rows rows) {
    this.intake = intake;
    this.topics = topics;
    this.rows = rows;
    this.key = newKey();
  }

  private String newKey() {
    return intake
        .send(
            HttpRequest.newBuilder(intake.uri("/api/v1/staff/api-keys"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Intake.token("administrator"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"name\":\"demo\"}")))
        .json()
        .path("key")
        .asString();
  }

  Answer get(String path) {
    return intake.get(BASE + path);
  }

  /** With our key. */
  Answer post(String path, String... pairs) {
    var all = new ArrayList<>(List.of("api_key=" + key));
    all.addAll(Arrays.asList(pairs));
    return postBare(path, all.toArray(String[]::new));
  }

  /** {@code name=value} each. */
  Answer postBare(String path, String... pairs) {
    return intake.send(posting(path, pairs));
  }

  HttpRequest.Builder posting(String path, String... pairs) {
    var body = Arrays.stream(pairs).map(Calls::encoded).collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(intake.uri(BASE + path))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .POST(BodyPublishers.ofString(body));
  }

  String key() {
    return key;
  }

  private static String encoded(String pair) {
    var at = pair.indexOf('=');
    return URLEncoder.encode(pair.substring(0, at), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(pair.substring(at + 1), StandardCharsets.UTF_8);
  }

  /** An anonymous request that anybody may see from its acceptance on; its number. */
  String publicRequest(String description, Instant accepted, LocalDate dueOn) {
    var number = request(description);
    accept(number, accepted, dueOn);
    await().until(() -> get("requests/" + number + ".json").status() == 200);
    return number;
  }

  String request(String description) {
    return post(
            "requests.json",
            "service_code=fire_exit",
            "lat=29.89",
            "long=121.55",
            "address_string=人民路 8 号",
            "description=" + description)
        .json()
        .at("/0/service_request_id")
        .asString();
  }

  void accept(String number, Instant at, LocalDate dueOn) {
    tell(number, 1, ProgressStatus.ACCEPTED, at, dueOn, true);
  }

  /** What case-service says of a request. */
  void tell(
      String number,
      long seq,
      ProgressStatus status,
      Instant at,
      LocalDate dueOn,
      Boolean publicMatter) {
    var id = rows.one("select id from tip where number = '%s'", number);
    topics.publish(
        id,
        TestReference.DISTRICT,
        seq,
        new ProgressStep(
            UUID.fromString(id), status, at, dueOn, "办理人的话", "substantiated", "已开锁", publicMatter));
  }
}
