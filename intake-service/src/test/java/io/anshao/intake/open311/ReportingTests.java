package io.anshao.intake.open311;

import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestTopics;
import io.anshao.intake.photo.RelayedPhotos;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** OPEN311.md 4.8, the lines on discovery, services, reporting and tokens. */
@IntakeTest
class ReportingTests {

  private static final String[] GOOD = {
    "service_code=fire_exit", "lat=29.89", "long=121.55", "description=门锁着"
  };

  @Autowired private Intake intake;
  @Autowired private TestTopics topics;
  @Autowired private Rows rows;
  @Autowired private RelayedPhotos photos;

  private Calls calls;

  @BeforeEach
  void setUp() {
    calls = new Calls(intake, topics, rows);
  }

  @Test
  void saysInBothFormatsWhereItIs() {
    var json = calls.get("discovery.json").json();
    var xml = Xml.read(calls.get("discovery.xml").body());

    assertThat(json.propertyNames())
        .containsExactly("changeset", "contact", "key_service", "endpoints");
    var endpoint = json.at("/endpoints/0");
    assertThat(endpoint.path("specification").asString())
        .isEqualTo("http://wiki.open311.org/GeoReport_v2");
    assertThat(endpoint.path("type").asString()).isEqualTo("production");
    assertThat(endpoint.path("formats").valueStream().map(f -> f.asString()).toList())
        .containsExactly("text/xml", "application/json");
    OffsetDateTime.parse(json.path("changeset").asString());
    var url = endpoint.path("url").asString();
    assertThat(url).isEqualTo(intake.uri("/open311/v2").toString());
    assertThat(intake.send(HttpRequest.newBuilder(URI.create(url + "/services.xml"))).status())
        .isEqualTo(200);
    assertThat(xml.root().getTagName()).isEqualTo("discovery");
    assertThat(xml.all("endpoints/endpoint/formats/format"))
        .containsExactly("text/xml", "application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "discovery,discovery",
    "services,services",
    "services/fire_exit,service_definition",
    "requests,service_requests",
    "servicerequestupdates,service_request_updates"
  })
  void answersEachPathInBothFormats(String path, String root) {
    var xml = calls.get(path + ".xml");
    var json = calls.get(path + ".json");

    assertThat(xml.status()).isEqualTo(200);
    assertThat(xml.header("Content-Type")).isEqualTo("text/xml; charset=utf-8");
    assertThat(Xml.read(xml.body()).root().getTagName()).isEqualTo(root);
    assertThat(json.status()).isEqualTo(200);
    assertThat(json.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(json.json().isArray()).isEqualTo(!path.equals("discovery") && !path.contains("/"));
    for (var answer : List.of(xml, json)) {
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open311/v2/services.yaml",
        "/open311/v2/services",
        "/open311/v2/nothing.xml",
        "/open311/v1/services.xml",
        "/open311/v2/services/nothing.xml",
        "/open311/v2/services/fire.xml",
        "/open311/v2/tokens/abc.xml",
        "/open311/v2/requests/JB20210608-7K3M9Q.xml",
        "/open311/v2/requests/a/b.xml",
        "/open311"
      })
  void answersWithErrorsWhereThereIsNothing(String path) {
    var answer = intake.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("text/xml; charset=utf-8");
    assertThat(Xml.read(answer.body()).all("/errors/error/code")).containsExactly("404");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void definesEveryServiceThatSaysItHasADefinition() {
    var services = calls.get("services.json").json();

    assertThat(services).isNotEmpty();
    services.forEach(
        service -> {
          assertThat(service.path("metadata").asBoolean()).isTrue();
          assertThat(service.path("type").asString()).isEqualTo("realtime");
          var code = service.path("service_code").asString();
          var definition = calls.get("services/" + code + ".json").json();
          assertThat(definition.path("service_code").asString()).isEqualTo(code);
          assertThat(definition.path("attributes").findValues("order").stream().map(o -> o.asInt()))
              .doesNotHaveDuplicates()
              .allMatch(order -> order > 0);
          definition
              .path("attributes")
              .forEach(
                  asked ->
                      assertThat(asked.has("values"))
                          .isEqualTo(asked.path("datatype").asString().endsWith("list")));
        });
  }

  @Test
  void takesAnAnonymousRequestByTheSameWayAsTheForm() {
    intake.setClock("2021-06-08T10:00:00+08:00");

    var answer =
        calls.post(
            "requests.json",
            "service_code=fire_exit",
            "lat=29.89",
            "long=121.55",
            "address_string=人民路 8 号",
            "description=一行\r\n二行 <b>&amp;</b>",
            "first_name=Ann",
            "device_id=7",
            "email=",
            "attribute[INJURED]=no",
            "attribute[ONGOING]=yes",
            "attribute[KEY_AREA]=fire",
            "attribute[SUBJECT_NAME]=某厂");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.json()).hasSize(1);
    assertThat(answer.json().at("/0").has("token")).isFalse();
    var tip = submitted(answer.json().at("/0/service_request_id").asString());
    assertThat(tip.channel()).isEqualTo("open311");
    assertThat(tip.hazardType()).isEqualTo("fire_exit");
    assertThat(tip.keyArea()).isEqualTo("fire");
    assertThat(tip.description()).isEqualTo("一行\r\n二行 <b>&amp;</b>");
    assertThat(tip.location().lat()).isEqualByComparingTo("29.89");
    assertThat(tip.answers().injured()).isFalse();
    assertThat(tip.answers().ongoing()).isTrue();
    assertThat(tip.answers().flammable()).isNull();
    assertThat(tip.subject().name()).isEqualTo("某厂");
    assertThat(tip.identityMode()).isEqualTo(IdentityMode.ANONYMOUS);
    assertThat(tip.contactKind()).isEqualTo(ContactKind.NONE);
    assertThat(tip.sender().name()).isEqualTo("demo");
    assertThat(tip.toString()).doesNotContain("Ann");
  }

  @Test
  void sealsAContactAndTellsTheNumberByItsToken() {
    var posted =
        calls.post(
            "requests.xml",
            "service_code=fire_exit",
            "lat=29.89",
            "long=121.55",
            "email=ann.reporter@example.com",
            "phone=",
            "first_name=Annabella",
            "last_name=Reporter");

    var xml = Xml.read(posted.body());
    assertThat(xml.all("request/service_request_id")).isEmpty();
    var token = xml.at("request/token");
    // a client takes an empty element for a number
    assertThat(Xml.read(calls.get("tokens/" + token + ".xml").body()).all("request/*"))
        .containsExactly(token);
    var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    var number =
        rows.one("select number from tip where id = '%s'", new UUID(id.getLong(), id.getLong()));
    assertThat(rows.everything()).noneMatch(row -> row.contains("ann.reporter"));
    assertThat(rows.everything()).noneMatch(row -> row.contains("Annabella"));

    calls.tell(number, 1, ProgressStatus.REGISTERED, Instant.now(), null, true);

    await().until(() -> calls.get("tokens/" + token + ".json").json().at("/0").size() == 2);
    var told = calls.get("tokens/" + token + ".json").json();
    assertThat(told.at("/0/service_request_id").asString()).isEqualTo(number);
    assertThat(told.at("/0/token").asString()).isEqualTo(token);
    // sealed: nobody sees it, whatever is said of it
    assertThat(calls.get("requests/" + number + ".json").status()).isEqualTo(404);
    var tip = submitted(number);
    assertThat(tip.identityMode()).isEqualTo(IdentityMode.SEALED);
    assertThat(tip.description()).isEqualTo("疏散通道堵塞");
    await().until(() -> topics.of(Topic.CONTACTS, tip.tipId().toString()).size() == 1);
    assertThat(calls.get("tokens/" + token.replace(token.charAt(5), 'x') + "y.json").status())
        .isEqualTo(404);
  }

  @Test
  void refusesWithoutAKeyAndWithAWrongOne() {
    for (var answer :
        List.of(
            calls.postBare("requests.json", GOOD),
            calls.postBare("requests.json", "api_key=", "service_code=fire_exit"),
            calls.postBare("requests.json", "api_key=wrong"),
            calls.postBare("servicerequestupdates.json", "update_id=1"))) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.json().at("/0/code").asInt()).isEqualTo(403);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void namesEverythingThatIsWrongInOneAnswer() {
    var answer = calls.post("requests.json", "lat=29.89", "attribute[ONGOING]=perhaps");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(descriptions(answer))
        .containsExactly("service_code is required", "lat and long belong together");
    assertThat(calls.post("requests.json", "service_code=x", "address_string=y").status())
        .isEqualTo(404);
    assertThat(
            descriptions(
                calls.post(
                    "requests.json",
                    "service_code=fire_exit",
                    "lat=91",
                    "long=181",
                    "phone=12",
                    "attribute[SUBJECT_USCC]=x")))
        .containsExactlyInAnyOrder(
            "lat: The value is out of range.",
            "long: The value is out of range.",
            "attribute[SUBJECT_NAME]: Fill this in.",
            "attribute[SUBJECT_USCC]: Check how this is written.",
            "phone or email: Check how this is written.");
  }

  @Test
  void readsNoOtherBodyAndNoBrokenOne() {
    var json =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/open311/v2/requests.json"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    var broken =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("api_key=%E4%")));
    var huge = calls.post("requests.json", "description=" + "x".repeat(300_000));

    assertThat(json.status()).isEqualTo(400);
    assertThat(broken.status()).isEqualTo(400);
    assertThat(huge.status()).isEqualTo(413);
    for (var answer : List.of(json, broken, huge)) {
      assertThat(answer.json().at("/0/description").asString()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x.jpg",
        "http://localhost/x.jpg",
        "http://[::1]/x.jpg",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/x.jpg",
        "http://[::ffff:10.0.0.1]/x.jpg"
      })
  void fetchesNothingFromNetworksThatAreNotPublic(String url) {
    var words = "图 " + UUID.randomUUID();

    var answer =
        calls.post(
            "requests.json",
            "service_code=fire_exit",
            "address_string=x",
            "description=" + words,
            "media_url=" + url);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(descriptions(answer))
        .containsExactly("media_url could not be fetched as a photograph");
    assertThat(rows.count("tip where description = '" + words + "'")).isZero();
  }

  @Test
  void takesWhatItFetchedLikeAnyPhotograph() {
    StepVerifier.create(photos.take(Flux.just(withEverything(jpeg(32, 24), 1))))
        .assertNext(
            id ->
                assertThat(rows.one("select kind from upload where id = '%s'", id))
                    .isEqualTo("image/jpeg"))
        .verifyComplete();
    StepVerifier.create(photos.take(Flux.just("<svg/>".repeat(9).getBytes())))
        .verifyError(Problem.class);
  }

  @Test
  void answersTheSameKeyOfOursTheSame() {
    var key = UUID.randomUUID().toString();

    var first = posted(key, "门锁着");

    assertThat(posted(key, "门锁着").text()).isEqualTo(first.text());
    assertThat(posted(key, "另一扇门").status()).isEqualTo(400);
    assertThat(posted("no uuid", "门锁着").status()).isEqualTo(400);
  }

  private Answer posted(String key, String description) {
    return intake.send(
        calls
            .posting(
                "requests.json",
                "api_key=" + calls.key(),
                "service_code=fire_exit",
                "address_string=x",
                "description=" + description)
            .header("Idempotency-Key", key));
  }

  @Test
  void letsNoOtherSitesPageReport() {
    var preflight =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/open311/v2/requests.json"))
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    var cross =
        intake.send(calls.posting("requests.json", GOOD).header("Origin", "https://other.example"));

    assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    assertThat(cross.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private TipSubmitted submitted(String number) {
    var id = rows.one("select id from tip where number = '%s'", number);
    await().until(() -> topics.of(Topic.TIPS, id).size() == 1);
    var record = topics.of(Topic.TIPS, id).getFirst();
    return (TipSubmitted)
        Events.read(Envelope.ofHeaders(TestTopics.headersOf(record)).type(), record.value());
  }

  private static List<String> descriptions(Answer answer) {
    return answer.json().findValuesAsString("description");
  }
}
