package io.anshao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Parked keys and state of this service are for administrators; the rest is shown in case-service.
 */
@IntakeTest
class OperationsTests {

  @Autowired private Intake intake;

  @Test
  void tellsAdministratorsAndNobodyElse() {
    assertThat(get("parked", "administrator").json().path("items").isArray()).isTrue();
    assertThat(get("state", "administrator").json().path("service").asString()).isEqualTo("intake");
    assertThat(get("parked", "office_leader").status()).isEqualTo(403);
    assertThat(get("state", "triager").status()).isEqualTo(403);
    assertThat(intake.get("/api/v1/operations/parked").status()).isEqualTo(401);
    assertThat(intake.get("/api/v1/operations/state").status()).isEqualTo(401);
  }

  private Intake.Answer get(String what, String role) {
    return intake.get(
        "/api/v1/operations/" + what, "Authorization", "Bearer " + Intake.token(role));
  }
}
