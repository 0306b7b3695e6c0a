package io.anshao.intake;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.contracts.Events;
import io.anshao.testkit.Committed;
import io.anshao.testkit.ServedMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every caller meets: probes, headers, origins, refusals. */
@IntakeTest
class EdgeTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private MeterRegistry meters;

  @Test
  void isReadyWithADistrictAndATokenKey() {
    assertThat(intake.get("/livez").status()).isEqualTo(200);
    assertThat(intake.get("/readyz").status()).isEqualTo(200);
    assertThat(intake.get("/actuator/health").status()).isEqualTo(200);
    assertThat(intake.get("/actuator/health/flow").json().path("status").asString())
        .isEqualTo("UP");
  }

  @Test
  void measuresItself() {
    intake.submit(tip("计量").json());

    assertThat(intake.get("/actuator/prometheus").text())
        .contains("anshao_lane_batch", "anshao_outbox_oldest_age", "anshao_receipt_misses");
    assertThat(meters.find("anshao.lane.wait").tag("lane", "tips").timer()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "info", "sbom"})
  void showsWhatItMeasuresToNobodyBehindAProxy(String what) {
    var spoofed = intake.get("/actuator/" + what, "X-Forwarded-For", "127.0.0.1");

    assertThat(spoofed.status()).isEqualTo(401);
  }

  @Test
  void saysWhichReleaseRuns() {
    var info = intake.get("/actuator/info").json();

    assertThat(info.path("contracts").asString()).isEqualTo(Events.VERSION);
    assertThat(info.path("schema").asString()).matches("\\d+(\\.\\d+)*");
    assertThat(info.path("build").path("artifact").asString()).isEqualTo("intake-service");
    assertThat(info.path("build").path("version").asString()).isNotBlank();
    if (Files.exists(Committed.root().resolve(".git"))) {
      assertThat(info.path("git").path("commit").path("id").asString()).hasSizeGreaterThan(6);
    }
  }

  @Test
  void servesWhatAlarmsAndDashboardsName() {
    intake.submit(tip("计量").json());

    ServedMetrics.compare("intake", () -> intake.get("/actuator/prometheus").text());
  }

  @Test
  void describesADistrictForTheForm() {
    var district = intake.get("/api/v1/districts/330205").json();

    assertThat(district.path("name").asString()).isEqualTo("江北区");
    assertThat(district.path("nameEn").asString()).isEqualTo("Jiangbei");
    assertThat(district.path("officeName").asString()).isEqualTo("江北区安委办");
    assertThat(district.path("outline").path(0)).hasSize(3);
    assertThat(district.path("streets").path(0).path("name").asString()).isEqualTo("外滩街道");
    assertThat(district.path("hazardTypes").path(0).path("code").asString()).isEqualTo("fire_exit");
    assertThat(district.path("sealingKey").path("keyId").asString()).isEqualTo("contact-1");
    assertThat(intake.get("/api/v1/config").json().path("district").asString()).isEqualTo("330205");
    assertThat(intake.get("/api/v1/districts/999999").status()).isEqualTo(404);
  }

  @Test
  void sendsHeadersThatKeepAPageToItself() {
    for (var path : List.of("/api/v1/config", "/board", "/board/feed.atom", "/nothing")) {
      var answer = intake.get(path);

      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'", "http://localhost:8081")
          .contains("script-src 'self';", "style-src 'self';", "worker-src 'self'")
          .doesNotContain("unsafe-inline", "unsafe-eval", "https:", "*");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-site");
      assertThat(answer.header("Permissions-Policy")).contains("payment=()", "geolocation=(self)");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void allowsOurOwnOriginsAlone() {
    assertThat(preflight("http://localhost:8081").header("Access-Control-Allow-Origin"))
        .isEqualTo("http://localhost:8081");
    assertThat(preflight("https://evil.example").status()).isEqualTo(403);
  }

  private Intake.Answer preflight(String origin) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/staff/photos"))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/static/index.html", "/actuator/env"})
  void knowsNoOtherPath(String path) {
    assertThat(intake.get(path).status()).isEqualTo(404);
  }

  @Test
  void refusesOtherMethodsAndTypesAsProblems() {
    var method = intake.get("/api/v1/tips");
    var type =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/api/v1/tips"))
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}")));

    assertThat(method.status()).isEqualTo(405);
    assertThat(type.status()).isEqualTo(415);
    for (var answer : List.of(method, type)) {
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.json().path("titleEn").asString()).isNotEmpty();
    }
  }

  /** What ends at one place for a proxy and at another for us could smuggle a second request. */
  @Test
  void refusesARequestThatEndsAtTwoPlaces() throws IOException {
    var request =
        "POST /api/v1/tips HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\nGET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket("localhost", intake.uri("/").getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
    }
  }

  /** MECHANICS 1: who reaches the database under the service's role can still not rewrite it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update tip set description = ''",
        "delete from tip",
        "truncate tip",
        "update idempotency_key set tip_id = gen_random_uuid()",
        "update upload set sha256 = ''",
        "update photo_view set purpose = ''",
        "delete from photo_view",
        "delete from outbox",
        "drop table tip",
        "create table mine (id int)",
        "update webhook_source set district = ''",
        "delete from webhook_secret",
        "update tip_draft set operator = gen_random_uuid()",
        "update receipt_link set until = now()",
        "update progress_step set measure = ''",
        "update api_key set key_hash = ''",
        "delete from api_key",
        "delete from open311_request"
      })
  void mayDoInItsDatabaseOnlyWhatItNeeds(String statement) throws SQLException {
    try (var connection = rows.app();
        var sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }
}
