package io.anshao.cases.oidc;

import io.anshao.cases.people.Subjects;
import io.anshao.cases.session.ProvenSignIn;
import io.anshao.edge.secret.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

  @Bean
  Provider provider(OidcSettings settings) {
    return new Provider(settings);
  }

  @Bean
  StartedSignIns startedSignIns(
      MasterKey secret,
      Provider provider,
      @Value("${anshao.session.cookie-prefix:}") String prefix) {
    return new StartedSignIns(secret, provider, prefix);
  }

  @Bean
  WaysBack waysBack(Subjects subjects, ProvenSignIn sessions, OidcSettings settings) {
    return new WaysBack(subjects, sessions, settings);
  }
}
