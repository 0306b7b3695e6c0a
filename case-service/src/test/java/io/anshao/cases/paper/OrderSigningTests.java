package io.anshao.cases.paper;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.edge.secret.Sha256;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Orders signed by HTTP: their numbers and their documents. */
@ServiceTest
class OrderSigningTests {

  private static final int SIGNERS = 64;
  private static final String ORDER = "order-rectification";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private CaseDatabase database;
  @Autowired private TestClock clock;

  @Test
  void numbersWithoutGapOrDoubleUnderManySigners() throws Exception {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-12-31T10:00:00");
    List<UUID> inspected;
    List<Integer> answers;
    try (var people = Executors.newFixedThreadPool(16)) {
      inspected = all(people, SIGNERS, _ -> inspected(cast, "2021-12-31T09:00:00"));
      for (int i = 0; i < SIGNERS; i += 8) {
        spoil(inspected.get(i));
      }
      var etags = all(people, SIGNERS, i -> etag(cast, inspected.get(i)));
      answers = all(people, SIGNERS, i -> sign(cast, inspected.get(i), etags.get(i)));
    }

    assertThat(answers).filteredOn(status -> status == 200).hasSize(SIGNERS - SIGNERS / 8);
    var numbers = IntStream.rangeClosed(1, SIGNERS - SIGNERS / 8).mapToObj(n -> number(2021, n));
    assertThat(registered(cast.district())).containsExactlyInAnyOrderElementsOf(numbers.toList());
    assertThat(logged(cast.district()))
        .containsExactlyInAnyOrderElementsOf(registered(cast.district()));

    // half past midnight in Shanghai is still the old year in UTC
    clock.set(cast.district(), "2022-01-01T00:30:00");
    var late = inspected(cast, "2021-12-31T09:00:00");
    assertThat(sign(cast, late, etag(cast, late))).isEqualTo(200);
    assertThat(registered(cast.district())).contains(number(2022, 1)).hasSize(57);
  }

  @Test
  void handsOutTheSignedOrder() throws Exception {
    var cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:05:00");
    var id = inspected(cast, "2021-06-08T09:00:00");
    assertThat(sign(cast, id, etag(cast, id))).isEqualTo(200);
    // whatever other districts have signed
    assertThat(registered(cast.district())).containsExactly(number(2021, 1));
    var version = order(cast.inspector(), id).path("version").asLong();
    assertThat(order(cast.inspector(), id).at("/data/number").asString())
        .isEqualTo(number(2021, 1));

    var answer = document(cast.inspector(), id, version).expectStatus().isOk();
    var pdf = answer.expectHeader().contentType("application/pdf").expectBody().returnResult();
    var bytes = pdf.getResponseBody();
    assertThat(bytes).isNotNull();
    var digest = "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.of(bytes)) + ":";
    assertThat(pdf.getResponseHeaders().getFirst("Repr-Digest")).isEqualTo(digest);
    try (var read = Loader.loadPDF(bytes)) {
      var text = new PDFTextStripper().getText(read).replaceAll("[\\s\\u3000]", "");
      assertThat(text)
          .contains(number(2021, 1), "测试纺织厂", "安全出口上锁", "拆除门锁", "2022年1月10日前", "区消防救援大队")
          .doesNotContain("夜里有人加班", "B栋", "91330205MA2ABCD21T");
    }

    cases.give(cast.inspector(), id, "report-rectification", Map.of("statement", "已拆除"));
    document(cast.triager(), id, version)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Repr-Digest", digest);
    document(cast.inspector(), id, version - 1)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:no-document");
    document(cast.stranger(), id, version)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:anshao:problem:not-found");
    assertThat(cases.get(cast.triager(), id, "verify").path("ok").asBoolean()).isTrue();
  }

  private UUID inspected(Cast cast, String submittedAt) {
    var id = cases.open(tip(cast.district(), submittedAt), cast.triager());
    cases.give(
        cast.triager(), id, "accept", CaseApi.with(CaseApi.accept(), Map.of("subject", "测试纺织厂")));
    cases.give(cast.triager(), id, "assign", CaseApi.assign());
    cases.give(cast.clerk(), id, "sign-for", Map.of());
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    return id;
  }

  /**
   * Lays a row where the order's event is to go: its transaction fails after the number is given.
   */
  private void spoil(UUID id) throws SQLException {
    database.asOwner(
        """
        insert into case_event
        select case_id, version + 1, district, track, event, at, algorithm, bytes, previous_hash, hash
          from case_event where case_id = ? order by version desc limit 1""",
        id);
  }

  private String etag(Cast cast, UUID id) {
    return cases.action(cast.inspector(), id, ORDER).path("etag").asString();
  }

  private int sign(Cast cast, UUID id, String etag) {
    var item = Map.of("hazardId", "h1", "requirement", "拆除门锁", "dueOn", "2022-01-10");
    return cases
        .send(cast.inspector(), id, ORDER, etag, UUID.randomUUID(), Map.of("items", List.of(item)))
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private JsonNode order(Member member, UUID id) {
    return cases
        .get(member, id, "events")
        .path("items")
        .valueStream()
        .filter(each -> each.path("event").asString().equals("rectification-ordered"))
        .findFirst()
        .orElseThrow();
  }

  private ResponseSpec document(Member member, UUID id, long version) {
    return staff
        .as(member)
        .get()
        .uri("/api/v1/cases/" + id + "/orders/" + version + "/document")
        .exchange();
  }

  private List<String> registered(String district) throws SQLException {
    return database.rows("select number from order_paper where district = ?", district).stream()
        .map(List::getFirst)
        .toList();
  }

  private List<String> logged(String district) throws SQLException {
    var sql =
        """
        select convert_from(bytes, 'UTF8')::json #>> '{data,number}' from case_event
         where district = ? and event = 'rectification-ordered'""";
    return database.rows(sql, district).stream().map(List::getFirst).toList();
  }

  private static String number(int year, int serial) {
    return "北区安办责改〔%d〕%d号".formatted(year, serial);
  }

  private interface Task<T> {
    T of(int i) throws Exception;
  }

  private static <T> List<T> all(ExecutorService people, int tasks, Task<T> task)
      throws InterruptedException {
    return people
        .invokeAll(IntStream.range(0, tasks).mapToObj(i -> (Callable<T>) () -> task.of(i)).toList())
        .stream()
        .map(Future::resultNow)
        .toList();
  }
}
