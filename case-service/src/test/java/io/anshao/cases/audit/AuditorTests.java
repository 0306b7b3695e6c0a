package io.anshao.cases.audit;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** The auditor reads all of the district and changes nothing, whatever the address. */
@ServiceTest
class AuditorTests {

  private static final Path OPEN_API = Path.of("..", "infra", "web", "api", "cases.json");
  private static final String OWN = "/api/v1/session";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private Cast cast;
  private Member auditor;
  private UUID id;

  @BeforeEach
  void openACase() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:00:00");
    auditor = staff.office(cast.district(), "auditor", "office_leader", "triager");
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
  }

  /** Also not by another role of theirs. */
  @Test
  void givesNoCommand() {
    var commands = json(get(auditor, "/api/v1/permissions").expectStatus().isOk()).path("items");
    assertThat(commands.size()).isGreaterThan(18);

    var softly = new SoftAssertions();
    for (var line : commands) {
      var command = line.path("command").asString();
      var etag = line.path("track").asString() + "-0";
      softly
          .assertThat(status(cases.send(auditor, id, command, etag, UUID.randomUUID(), Map.of())))
          .as(command)
          .isEqualTo(403);
    }
    softly.assertAll();
    assertThat(cases.view(auditor, id).path("version").asInt()).isEqualTo(1);
    assertThat(cases.view(auditor, id).path("actions").size()).isZero();
  }

  @Test
  void isRefusedByEveryCallThatIsNoReading() throws IOException {
    var calls = changing();
    assertThat(calls).hasSizeGreaterThan(20);

    var softly = new SoftAssertions();
    for (var call : calls) {
      var answer =
          staff
              .as(auditor)
              .method(call.method())
              .uri(call.path())
              .headers(StaffApi.newKey())
              .exchange()
              .expectBody(String.class)
              .returnResult();
      softly.assertThat(answer.getStatus().value()).as("%s", call).isEqualTo(403);
      softly
          .assertThat(String.valueOf(answer.getResponseBody()))
          .as("%s", call)
          .contains("auditor-changes-nothing");
    }
    softly.assertAll();
  }

  @Test
  void readsEveryCaseOfTheDistrictAndDrawsSamplesAgain() {
    var other = cases.open(tip(cast.district(), "2021-06-08T09:20:00"), cast.triager());
    cases.view(auditor, id);
    cases.get(auditor, other, "events");

    var sample = json(get(auditor, "/api/v1/audit/sample?size=5").expectStatus().isOk());
    assertThat(sample.path("items").valueStream().map(each -> each.path("id").asString()))
        .containsExactlyInAnyOrder(id.toString(), other.toString());
    var again = "/api/v1/audit/sample?size=5&lot=" + sample.path("lot").asString();
    assertThat(json(get(auditor, again))).isEqualTo(sample);
    for (var each : sample.path("items")) {
      var verdict = cases.get(auditor, UUID.fromString(each.path("id").asString()), "verify");
      assertThat(verdict.path("ok").asBoolean()).isTrue();
    }
    var ids = new TreeSet<>(List.of(id.toString(), other.toString()));
    for (var lot : List.of("1", "2", "3", "a-lot", "another", "7f")) {
      var first = json(get(auditor, "/api/v1/audit/sample?size=1&lot=" + lot)).at("/items/0/id");
      assertThat(first.asString()).as(lot).isEqualTo(firstFrom(lot, ids));
    }
    get(auditor, "/api/v1/audit/sample?size=0").expectStatus().isEqualTo(422);
    get(auditor, "/api/v1/audit/sample?lot=a%20b").expectStatus().isEqualTo(422);
    for (var who : List.of(cast.leader(), cast.triager(), cast.clerk())) {
      get(who, "/api/v1/audit/sample").expectStatus().isForbidden();
    }
    var elsewhere = staff.office(staff.freshDistrict(), "auditor");
    assertThat(json(get(elsewhere, "/api/v1/audit/sample")).path("items").size()).isZero();
  }

  /** A lot names a place among the ids; after the last comes the first. */
  private static String firstFrom(String lot, TreeSet<String> ids) {
    var digest = DigestUtils.md5DigestAsHex(lot.getBytes(StandardCharsets.UTF_8));
    var place = digest.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    var next = ids.ceiling(place);
    return next == null ? ids.first() : next;
  }

  @Test
  void learnsTheFirstBrokenVersion() throws SQLException {
    cases.give(cast.triager(), id, "accept", accept());
    var flip =
        "update case_event set bytes = overlay(bytes placing '\\x20'::bytea from 2) where case_id ="
            + " ? and version = 2";
    assertThat(database.asOwner(flip, id)).isEqualTo(1);

    var verdict = cases.get(auditor, id, "verify");
    assertThat(verdict.path("ok").asBoolean()).isFalse();
    assertThat(verdict.path("brokenAt").asInt()).isEqualTo(2);
  }

  /** A call with something in place of its parameters. */
  private record Call(HttpMethod method, String path) {}

  private List<Call> changing() throws IOException {
    var paths = JsonMapper.shared().readTree(Files.readString(OPEN_API)).path("paths");
    var calls = new ArrayList<Call>();
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        var method = HttpMethod.valueOf(operation.getKey().toUpperCase(java.util.Locale.ROOT));
        if (method != HttpMethod.GET && !path.getKey().startsWith(OWN)) {
          calls.add(new Call(method, filled(path.getKey())));
        }
      }
    }
    return calls;
  }

  private String filled(String path) {
    return path.replace("{id}", id.toString())
        .replace("{code}", cast.district())
        .replaceAll("\\{[^}]+}", "x");
  }

  private static int status(ResponseSpec answer) {
    return answer.expectBody().returnResult().getStatus().value();
  }

  private ResponseSpec get(Member member, String path) {
    return staff.as(member).get().uri(path).exchange();
  }
}
