package io.anshao.intake.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys of other systems. */
@IntakeTest
class ApiKeyTests {

  private static final String PATH = "/api/v1/staff/api-keys";

  @Autowired private Intake intake;
  @Autowired private Rows rows;

  @Test
  void makesAKeyThatIsShownOnceAndStoredAsAHash() {
    var name = "市平台 " + UUID.randomUUID();
    var key = UUID.randomUUID();

    var made = make(name, key, Intake.token("administrator"));

    assertThat(made.status()).isEqualTo(201);
    var secret = made.json().path("key").asString();
    assertThat(secret).hasSize(43);
    assertThat(rows.all("select row_to_json(k)::text from api_key k where name = '%s'", name))
        .singleElement()
        .asString()
        .doesNotContain(secret);
    assertThat(list().text()).contains(name).doesNotContain(secret);
  }

  @Test
  void answersTheSameRequestTheSameAndNoOtherUnderItsKey() {
    var administrator = Intake.token("administrator");
    var key = UUID.randomUUID();
    var name = "a " + key;

    var first = make(name, key, administrator);

    assertThat(make(name, key, administrator).text()).isEqualTo(first.text());
    assertThat(make("b", key, administrator).problem()).isEqualTo("idempotency-key-reused");
    assertThat(rows.count("api_key where name = '" + name + "'")).isEqualTo(1);
  }

  @Test
  void opensUntilItIsRevokedAndNotesTheDay() {
    var made = make("c " + UUID.randomUUID(), UUID.randomUUID(), Intake.token("administrator"));
    var id = made.json().path("id").asString();
    var secret = made.json().path("key").asString();

    assertThat(report(secret)).isEqualTo(200);
    assertThat(rows.one("select last_used_on from api_key where id = '%s'", id))
        .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    assertThat(revoke(id, "administrator").status()).isEqualTo(204);
    assertThat(report(secret)).isEqualTo(403);
    assertThat(revoke(id, "administrator").status()).isEqualTo(204);
    assertThat(revoke(UUID.randomUUID().toString(), "administrator").status()).isEqualTo(404);
  }

  @Test
  void isForTheAdministratorOfTheDistrictAlone() {
    assertThat(make("x", UUID.randomUUID(), Intake.token("office_leader", "triager")).status())
        .isEqualTo(403);
    assertThat(revoke(UUID.randomUUID().toString(), "operator").status()).isEqualTo(403);
    assertThat(intake.get(PATH).status()).isEqualTo(401);
    assertThat(
            intake
                .get(
                    PATH + "?district=330206",
                    "Authorization",
                    "Bearer " + Intake.token("administrator"))
                .status())
        .isEqualTo(403);
    var ofAll =
        new StaffUser(UUID.randomUUID(), "admin", "管理员", null, null, Set.of("administrator"));
    var token = StaffTokens.sign(TestReference.TOKEN_KEY, ofAll, Instant.now().plusSeconds(600));
    assertThat(
            make("d " + UUID.randomUUID(), UUID.randomUUID(), token)
                .json()
                .path("district")
                .asString())
        .isEqualTo(TestReference.DISTRICT);
  }

  @Test
  void asksForAName() {
    var answer = make(" ", UUID.randomUUID(), Intake.token("administrator"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("name");
  }

  private Answer make(String name, UUID key, String token) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri(PATH))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(Intake.JSON.writeValueAsString(Map.of("name", name)))));
  }

  private Answer list() {
    return intake.get(PATH, "Authorization", "Bearer " + Intake.token("administrator"));
  }

  private Answer revoke(String id, String... roles) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri(PATH + "/" + id))
            .header("Authorization", "Bearer " + Intake.token(roles))
            .DELETE());
  }

  private int report(String key) {
    return intake
        .send(
            HttpRequest.newBuilder(intake.uri("/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(
                    BodyPublishers.ofString(
                        "api_key=" + key + "&service_code=fire_exit&address_string=x")))
        .status();
  }
}
