package io.anshao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * OPEN311.md 4.8, the last line: a client that sends and asks as FixMyStreet and the adapter do. It
 * speaks XML alone, sends whatever it knows, and asks for a token five times.
 */
@IntakeTest
class FixMyStreetTests {

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;
  @Autowired private Rows rows;

  private Calls calls;

  @BeforeEach
  void setUp() {
    calls = new Calls(intake, topics, rows);
  }

  @Test
  void reportsAsksForItsTokenAndSendsAnUpdate() {
    var token = Xml.read(report().body()).at("request/token");
    calls.tell(numberOf(token), 1, ProgressStatus.REGISTERED, Instant.now(), null, null);

    var number = askedFor(token);
    var update = update(number);

    assertThat(number).isEqualTo(numberOf(token));
    assertThat(Xml.read(update.body()).at("request_update/update_id")).isNotBlank();
    assertThat(rows.everything()).noneMatch(row -> row.contains("ann@fixmystreet.example"));
  }

  /** Among others with what only it sends: {@code deviceid} is written so. */
  private Answer report() {
    var answer =
        calls.post(
            "requests.xml",
            "jurisdiction_id=330205",
            "service_code=fire_exit",
            "lat=29.89",
            "long=121.55",
            "email=ann@fixmystreet.example",
            "first_name=Ann",
            "last_name=Reporter",
            "phone=",
            "account_id=7",
            "deviceid=fms-1",
            "address_string=",
            "media_url=",
            "description=Exit locked\r\n\r\nSecond floor & stairs",
            "attribute[external_id]=991",
            "attribute[title]=Exit locked");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /** As it polls: an answer without a number is no error, and means to ask again. */
  private String askedFor(String token) {
    var path = "tokens/" + token + ".xml?jurisdiction_id=330205";
    await()
        .until(
            () -> {
              var answer = calls.get(path);
              assertThat(answer.status()).isEqualTo(200);
              return Xml.read(answer.body()).all("request/service_request_id").size() == 1;
            });
    return Xml.read(calls.get(path).body()).at("request/service_request_id");
  }

  private Answer update(String number) {
    var answer =
        calls.post(
            "servicerequestupdates.xml",
            "jurisdiction_id=330205",
            "service_request_id=" + number,
            "update_id=991",
            "status=OPEN",
            "updated_datetime=2006-06-10T04:00:00+01:00",
            "description=Still locked",
            "email=ann@fixmystreet.example",
            "first_name=Ann",
            "last_name=Reporter",
            "title=",
            "account_id=7",
            "media_url=",
            "public_anonymity_required=FALSE",
            "email_alerts_requested=FALSE",
            "service_code=fire_exit");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private String numberOf(String token) {
    var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    return rows.one("select number from tip where id = '%s'", new UUID(id.getLong(), id.getLong()));
  }
}
