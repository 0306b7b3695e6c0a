package io.anshao.cases;

import io.anshao.testkit.TestPostgres.TestDatabase;
import io.anshao.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.catalina.LifecycleException;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Servers, a master key, and staff for {@link ServiceTest}. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestServers.class)
class ServiceUnderTest {

  @Bean
  DynamicPropertyRegistrar secretsFile() throws IOException {
    var file = Files.createTempFile("master", ".key");
    file.toFile().deleteOnExit();
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    Files.writeString(file, Base64.getEncoder().encodeToString(key));
    return registry -> registry.add("anshao.secrets.file", file::toString);
  }

  @Bean(destroyMethod = "close")
  OpenIdProvider openIdProvider() throws IOException, LifecycleException {
    return new OpenIdProvider();
  }

  @Bean
  DynamicPropertyRegistrar signInProvider(OpenIdProvider provider) {
    return registry -> {
      registry.add("anshao.oidc.issuer", provider::issuer);
      registry.add("anshao.oidc.client-id", () -> OpenIdProvider.CLIENT);
      registry.add("anshao.oidc.client-secret", () -> OpenIdProvider.SECRET);
      registry.add("anshao.oidc.console", () -> ServiceTest.ORIGIN);
    };
  }

  @Bean
  TestClock testClock() {
    return new TestClock();
  }

  @Bean
  DynamicPropertyRegistrar clockFile(TestClock clock) {
    return registry -> registry.add("anshao.clock.file", clock::file);
  }

  @Bean
  CaseApi caseApi(StaffApi staff, TestClock clock, KafkaConnectionDetails kafka) {
    return new CaseApi(staff, clock, kafka.getBootstrapServers());
  }

  @Bean
  CaseDatabase caseDatabase(TestDatabase database) {
    return new CaseDatabase(database);
  }

  @Bean
  StaffApi staffApi(Environment environment) {
    return new StaffApi(environment);
  }
}
