package io.anshao.notify;

import static org.awaitility.Awaitility.await;

import io.anshao.testkit.Committed;
import io.anshao.testkit.PermissionMatrix;
import io.anshao.testkit.ServedMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the service says of itself: its interface, who may call it, its metrics. */
class ContractTests {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final MailGate MAIL = new MailGate();
  private static final Broker BROKER = new Broker();
  private static final Notify NOTIFY = new Notify(MAIL.port());
  private static Notify.Instance instance;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> names = new ArrayList<>(List.of("nobody"));
  private final List<String> tokens = new ArrayList<>(List.of(""));

  @BeforeAll
  static void start() {
    instance = NOTIFY.start("--management.server.port=0");
  }

  @AfterAll
  static void stop() {
    instance.close();
    BROKER.close();
    MAIL.close();
  }

  @Test
  void saysWhatIsCommitted() {
    Committed.compare("infra/web/api/notify.json", PRETTY.writeValueAsString(document()) + "\n");
  }

  @Test
  void letsEachRoleDoWhatIsCommitted() {
    var office = Office.of(NOTIFY, instance);
    for (var role : PermissionMatrix.ROLES) {
      caller(role, office.member(role, role));
    }
    for (var role : List.of("triager", "identity_custodian", "finance", "administrator")) {
      caller(role + " abroad", office.memberOf("330206", role, role));
    }
    await().until(() -> status("GET", "/api/v1/notice-channels", tokens.getLast()) != 401);
    new PermissionMatrix("infra/docs/permissions/notify.md", "Who may call notify-service", names)
        .compare(document(), (method, path, caller) -> status(method, path, tokens.get(caller)));
  }

  @Test
  void servesTheMetricsThatAlarmsAndDashboardsName() {
    var reporter = Reporter.with(BROKER, NOTIFY.contactKey());
    reporter.leavesContact();
    reporter.isToldThat("tip-accepted");

    ServedMetrics.compare("notify", () -> watched("/actuator/prometheus"));
  }

  /** By the port that is for nothing else, also where a proxy stands between. */
  private String watched(String path) {
    var port = instance.context().getEnvironment().getRequiredProperty("local.management.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-For", "192.0.2.1")
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void caller(String name, Office.Member member) {
    names.add(name);
    tokens.add(member.token());
  }

  private static ObjectNode document() {
    var document = (ObjectNode) PRETTY.readTree(instance.get("/v3/api-docs").body());
    // the address is that of this very run
    document.remove("servers");
    return document;
  }

  private int status(String method, String path, String token) {
    var filled =
        path.replace("{version}", "1")
            .replace("{name}", "tip-accepted")
            .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    var port = instance.context().getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
