package io.anshao.edge.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTests {

  private static final String SECRET = "r7#Kq2vZ-m4XwT9pLs";

  private static final Map<String, String> GOOD =
      Map.of(
          "anshao.database.url",
          "jdbc:postgresql://db/cases?sslmode=verify-full&sslrootcert=/tls/ca.pem",
          "anshao.database.username",
          "app",
          "anshao.database.password",
          SECRET,
          "anshao.database.owner-username",
          "owner",
          "anshao.database.owner-password",
          "another-" + SECRET,
          "spring.kafka.bootstrap-servers",
          "kafka:9093",
          "spring.kafka.security.protocol",
          "SASL_SSL",
          "spring.kafka.properties.sasl.jaas.config",
          "…",
          "anshao.intake-url",
          "https://anshao.example",
          "anshao.origins",
          "https://anshao.example,https://console.example");

  @Test
  void findsNothingWhereAllIsSet() {
    assertThat(ProductionRules.faults(GOOD::get)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anshao.database.url | jdbc:postgresql://db/cases",
        "anshao.database.url | jdbc:postgresql://db/cases?sslmode=require",
        "anshao.database.password | ",
        "anshao.database.owner-password | r7#Kq2vZ-m4XwT9pLs",
        "anshao.database.username | owner",
        "spring.kafka.bootstrap-servers | ",
        "spring.kafka.security.protocol | ",
        "spring.kafka.security.protocol | SASL_PLAINTEXT",
        "spring.kafka.properties.sasl.jaas.config | ",
        "anshao.intake-url | http://anshao.example",
        "anshao.origins | https://anshao.example,http://console.example",
        "anshao.sms.endpoint | http://sms.example",
        "anshao.oidc.issuer | http://id.example",
        "anshao.oidc.console | http://console.example",
        "anshao.oidc.client-secret | short",
        "anshao.clock.file | /tmp/clock.json",
        "anshao.passwords.memory | 1024",
        "anshao.webhooks.plain | true",
        "spring.mail.host | mail.example",
        "anshao.first-administrator.password | short",
      })
  void namesWhatIsWrong(String property, String value) {
    var settings = new HashMap<>(GOOD);
    settings.put(property, value);
    var name = property.replace("spring.mail.host", "spring.mail");
    assertThat(ProductionRules.faults(settings::get))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  @Test
  void asksForACertificateWhereTheBrokerKnowsUsByOne() {
    var settings = new HashMap<>(GOOD);
    settings.put("spring.kafka.security.protocol", "SSL");
    assertThat(ProductionRules.faults(settings::get))
        .singleElement()
        .asString()
        .contains("spring.kafka.ssl.key-store-location");
    settings.put("spring.kafka.ssl.key-store-location", "file:/run/tls/service.p12");
    assertThat(ProductionRules.faults(settings::get)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change-me",
        "ChangeMeChangeMe",
        "password12345678",
        "postgres20261126!",
        "anshao-anshao-anshao",
        "aaaaaaaaaaaaaaaaaaaa",
        "1212121212121212"
      })
  void takesNoSecretThatEverybodyKnows(String secret) {
    var settings = new HashMap<>(GOOD);
    settings.put("anshao.database.password", secret);
    assertThat(ProductionRules.faults(settings::get))
        .anySatisfy(fault -> assertThat(fault).contains("everybody knows"))
        .noneSatisfy(fault -> assertThat(fault).contains(secret));
  }

  @Test
  void endsTheStartOfThatProfileAlone() {
    var environment = new MockEnvironment();
    var guard = new ProductionGuard(environment);
    guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    environment.setActiveProfiles(ProductionRules.PROFILE);
    assertThatThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("anshao.database.password is not set");
    GOOD.forEach(environment::setProperty);
    guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    assertThat(List.of(environment.getActiveProfiles())).containsExactly("production");
  }
}
