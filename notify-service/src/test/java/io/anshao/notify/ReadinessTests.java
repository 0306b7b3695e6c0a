package io.anshao.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator and a supervisor see of the service. */
class ReadinessTests {

  @Test
  void isAliveAtOnceAndReadyWithItsReferenceData() {
    try (var mail = new MailGate();
        var broker = new Broker();
        var instance = new Notify(mail.port()).start()) {
      assertThat(instance.get("/livez").statusCode()).isEqualTo(200);
      var notYet = instance.get("/readyz");
      assertThat(notYet.statusCode()).isEqualTo(503);
      assertThat(notYet.body()).contains("a token key");

      broker.send("district/" + Broker.DISTRICT, district());
      broker.send(
          "token-key/" + UUID.randomUUID(), new TokenKeyDefined("t", "{}", Instant.EPOCH, null));

      await().until(() -> instance.get("/readyz").statusCode() == 200);
      assertThat(instance.get("/actuator/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsMetricsFlowAndItsContract() {
    try (var mail = new MailGate();
        var instance = new Notify(mail.port()).start()) {
      await()
          .until(
              () -> instance.get("/api/v1/sealing-keys").body(),
              body -> body.contains("\"purpose\":\"contact\"") && body.contains("fingerprint"));
      assertThat(instance.get("/v3/api-docs").body()).contains("/api/v1/sealing-keys");
      assertThat(instance.get("/actuator/prometheus").body())
          .contains("anshao_notice_open", "anshao_notice_oldest_age", "anshao_outbox_oldest_age");
      await()
          .until(
              () -> instance.get("/actuator/health/flow").body(),
              body -> body.contains("\"missing\":[]") && body.contains("\"status\":\"UP\""));
      assertThat(instance.get("/api/v1/anything").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void showsParkedKeysAndItsStateToAdministratorsAlone() {
    try (var mail = new MailGate()) {
      var notify = new Notify(mail.port());
      try (var instance = notify.start()) {
        var office = Office.of(notify, instance);
        var administrator = office.member("admin", "administrator");
        await().until(() -> administrator.get("operations/parked").status() == 200);
        assertThat(administrator.get("operations/state").body().path("service").asString())
            .isEqualTo("notify");
        var custodian = office.member("custodian", "identity_custodian");
        assertThat(custodian.get("operations/parked").status()).isEqualTo(403);
        assertThat(custodian.get("operations/state").status()).isEqualTo(403);
        assertThat(instance.get("/api/v1/operations/parked").statusCode()).isEqualTo(401);
      }
    }
  }

  private static DistrictDefined district() {
    return new DistrictDefined(Broker.DISTRICT, "试验区", null, "安委办", "JB", List.of());
  }
}
