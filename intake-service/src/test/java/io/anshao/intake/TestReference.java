package io.anshao.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.contracts.reference.CalendarYearDefined;
import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StreetDefined;
import io.anshao.contracts.reference.TokenKeyDefined;
import io.anshao.edge.seal.Hpke;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What case-service and notify-service would have published of the district 330205. */
@TestConfiguration(proxyBeanMethods = false)
public class TestReference {

  public static final String DISTRICT = "330205";
  public static final Hpke.KeyPair CONTACT = Hpke.generate();
  public static final Hpke.KeyPair EVIDENCE = Hpke.generate();
  public static final ECKey TOKEN_KEY = tokenKey();

  @Bean
  TestTopics testTopics(KafkaConnectionDetails kafka) {
    var topics = new TestTopics(String.join(",", kafka.getBootstrapServers()));
    topics.publish("district/" + DISTRICT, DISTRICT, 1, district());
    topics.publish("street/330205001", DISTRICT, 1, street());
    topics.publish("category/330205/hazard_type/fire_exit", DISTRICT, 1, category());
    topics.publish("category/330205/key_area/fire", DISTRICT, 1, keyArea());
    topics.publish("calendar/330205/2021", DISTRICT, 1, calendar());
    topics.publish("token-key/" + TOKEN_KEY.getKeyID(), DISTRICT, 1, tokenKeyDefined());
    topics.publish("contact-1", DISTRICT, 1, sealingKey(Purpose.CONTACT, null));
    topics.publish("evidence-1", DISTRICT, 1, sealingKey(Purpose.EVIDENCE, null));
    return topics;
  }

  public static SealingKeyPublished sealingKey(
      Purpose purpose, @org.jspecify.annotations.Nullable Instant until) {
    var pair = purpose == Purpose.CONTACT ? CONTACT : EVIDENCE;
    return new SealingKeyPublished(
        purpose.name().toLowerCase(java.util.Locale.ROOT) + "-1",
        purpose,
        Hpke.SUITE,
        Base64.getEncoder().encodeToString(pair.publicKey()),
        Instant.EPOCH,
        until);
  }

  private static DistrictDefined district() {
    var ring = List.of(List.of(121.35, 29.87), List.of(121.65, 29.87), List.of(121.65, 30.07));
    return new DistrictDefined(DISTRICT, "江北区", "Jiangbei", "江北区安委办", "JB", List.of(ring));
  }

  private static StreetDefined street() {
    return new StreetDefined(
        DISTRICT, "330205001", "外滩街道", "waitan", List.of("中马街道", "白沙街道"), null);
  }

  private static CategoryDefined category() {
    return new CategoryDefined(
        DISTRICT, "hazard_type", "fire_exit", "fire", "疏散通道堵塞", "Blocked escape route", 10, null);
  }

  private static CategoryDefined keyArea() {
    return new CategoryDefined(DISTRICT, "key_area", "fire", "", "消防", "Fire", 1, true);
  }

  private static CalendarYearDefined calendar() {
    return new CalendarYearDefined(
        DISTRICT,
        2021,
        List.of(
            new CalendarYearDefined.Day(LocalDate.of(2021, 6, 14), "端午节", true),
            new CalendarYearDefined.Day(LocalDate.of(2021, 9, 18), "中秋节调休", false)));
  }

  private static TokenKeyDefined tokenKeyDefined() {
    return new TokenKeyDefined(
        TOKEN_KEY.getKeyID(), TOKEN_KEY.toPublicJWK().toJSONString(), Instant.EPOCH, null);
  }

  private static ECKey tokenKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("token-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
