package io.anshao.cases.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.contracts.reference.CalendarYearDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StreetDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.contracts.reference.UnitDefined;
import io.anshao.testkit.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
class DistrictTests {

  @Autowired private StaffApi staff;
  @Autowired private Units units;
  @Autowired private Categories categories;
  @Autowired private Streets streets;
  @Autowired private Calendars calendars;

  @Test
  void readsTheShippedPack() {
    var pack = Packs.read("330205").orElseThrow();

    assertThat(pack.units()).hasSize(30).extracting("code").contains("yjglj", "xfjy", "t_gaoxin");
    assertThat(pack.streets()).hasSize(8).extracting("name").contains("外滩街道", "慈城镇");
    assertThat(pack.streets())
        .allSatisfy(street -> assertThat(pack.unit(street.unit())).isPresent());
    assertThat(pack.categories())
        .filteredOn(c -> !c.parent().isEmpty())
        .allSatisfy(c -> assertThat(pack.category(c.taxonomy(), c.parent())).isPresent());
    assertThat(pack.calendars()).hasSize(7);
    assertThat(pack.outline().getFirst().getFirst()).isEqualTo(pack.outline().getFirst().getLast());
  }

  @Test
  void knowsADistrictAtOnceAfterItIsMade() {
    var district = staff.freshDistrict();

    assertThat(units.find(district, new UnitCode("xfjy")).orElseThrow().name())
        .isEqualTo("区消防救援大队");
    assertThat(categories.find(district, "hazard_type", "fire_exit").orElseThrow().parent())
        .isEqualTo("fire");
    assertThat(streets.at(district, Optional.empty(), Optional.of("江北区中马街道人民路 8 号")))
        .isEqualTo(streets.at(district, Optional.empty(), Optional.of("外滩街道某巷")))
        .contains(district + "001");
    assertThat(streets.at(district, Optional.empty(), Optional.of("甬江边"))).isEmpty();
    assertThat(calendars.of(district).isWorkday(LocalDate.parse("2021-06-14"))).isFalse();
    assertThat(calendars.of(district).isWorkday(LocalDate.parse("2021-09-18"))).isTrue();
  }

  @Test
  void answersARepeatedCallWithTheSameDistrict() {
    var code = "91" + String.format("%04d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000));
    var key = UUID.randomUUID();

    make(key, code).expectStatus().isCreated();
    make(key, code).expectStatus().isCreated();
    make(UUID.randomUUID(), code).expectStatus().isEqualTo(409);
  }

  @Test
  void refusesAnUnknownPackAndACodeThatIsNone() {
    var problem =
        staff
            .administrator()
            .post()
            .uri("/api/v1/districts")
            .headers(StaffApi.newKey())
            .bodyValue(Map.of("code", "33", "pack", "../330205"))
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();

    assertThat(String.valueOf(problem.get("errors"))).contains("field=code", "field=pack");
  }

  @Test
  void tellsAllOfADistrictOnReference() {
    var district = staff.freshDistrict();

    var records = new Reference();

    await()
        .untilAsserted(
            () -> {
              assertThat(records.of("district/" + district)).containsExactly(1L);
              assertThat(records.keys())
                  .contains(
                      "unit/" + district + "/xfjy",
                      "street/" + district + "001",
                      "category/" + district + "/hazard_type/fire_exit",
                      "calendar/" + district + "/2021")
                  .anyMatch(key -> key.startsWith("token-key/"));
            });
    assertThat(records.event("district/" + district, DistrictDefined.class).numberPrefix())
        .isEqualTo("JB");
    assertThat(records.event("unit/" + district + "/xfjy", UnitDefined.class).kind())
        .isEqualTo("regulator");
    assertThat(records.event("street/" + district + "001", StreetDefined.class).aliases())
        .contains("中马街道", "白沙街道");
    assertThat(records.keys())
        .filteredOn(key -> key.startsWith("token-key/"))
        .allSatisfy(
            key ->
                assertThat(records.event(key, TokenKeyDefined.class).jwk())
                    .doesNotContain("\"d\":"));
  }

  @Test
  void publishesACorrectedCalendarUnderTheNextNumber() {
    var district = staff.freshDistrict();
    var day = LocalDate.parse("2027-02-05");
    var body = Map.of("days", List.of(Map.of("date", day.toString(), "name", "春节", "off", true)));

    for (int i = 0; i < 2; i++) {
      staff
          .administrator()
          .put()
          .uri("/api/v1/districts/" + district + "/calendars/2027")
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isOk();
    }

    assertThat(calendars.of(district).isWorkday(day)).isFalse();
    assertThat(calendars.of(district).isKnown(day)).isTrue();
    var records = new Reference();
    var key = "calendar/" + district + "/2027";
    await().untilAsserted(() -> assertThat(records.of(key)).containsExactly(1L, 2L));
    assertThat(records.event(key, CalendarYearDefined.class).days())
        .containsExactly(new CalendarYearDefined.Day(day, "春节", true));
  }

  @Test
  void namesEveryWrongDayOfACalendar() {
    var district = staff.freshDistrict();
    var days =
        List.of(
            Map.of("date", "2020-12-31", "name", "元旦", "off", true),
            Map.of("date", "2021-01-01", "name", "", "off", true));

    var problem =
        staff
            .administrator()
            .put()
            .uri("/api/v1/districts/" + district + "/calendars/2021")
            .bodyValue(Map.of("days", days))
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();

    assertThat(String.valueOf(problem.get("errors")))
        .contains("field=days[0].date", "field=days[1].name");
  }

  @Test
  void showsAPersonTheirOwnDistrictOnly() {
    var own = staff.freshDistrict();
    var other = staff.freshDistrict();
    var triager = staff.as(staff.office(own, "triager"));

    triager.get().uri("/api/v1/districts/" + own).exchange().expectStatus().isOk();
    triager.get().uri("/api/v1/districts/" + other).exchange().expectStatus().isNotFound();
    triager
        .get()
        .uri("/api/v1/districts/" + own + "/calendars/2021")
        .exchange()
        .expectStatus()
        .isOk();
  }

  private ResponseSpec make(UUID key, String code) {
    return staff
        .administrator()
        .post()
        .uri("/api/v1/districts")
        .header("Idempotency-Key", key.toString())
        .bodyValue(Map.of("code", code, "pack", "330205"))
        .exchange();
  }

  /** What lies on {@code reference}; what was taken back there is gone here too. */
  private static final class Reference {

    private final Map<String, List<Long>> seqs = new HashMap<>();
    private final Map<String, Object> last = new HashMap<>();
    private final KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                TestKafka.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    Reference() {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(Topic.REFERENCE.kafkaName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    List<Long> of(String key) {
      for (var each : consumer.poll(Duration.ofMillis(300))) {
        var seq =
            new String(each.headers().lastHeader(Envelope.SEQ).value(), StandardCharsets.UTF_8);
        var type =
            new String(each.headers().lastHeader(Envelope.TYPE).value(), StandardCharsets.UTF_8);
        seqs.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(Long.parseLong(seq));
        if (each.value() == null) {
          last.remove(each.key());
        } else {
          last.put(each.key(), Events.read(type, each.value()));
        }
      }
      return seqs.getOrDefault(key, List.of());
    }

    <T> T event(String key, Class<T> type) {
      return type.cast(last.get(key));
    }

    Iterable<String> keys() {
      return last.keySet();
    }
  }
}
