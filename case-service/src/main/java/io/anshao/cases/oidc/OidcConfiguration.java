package io.anshao.cases.oidc;

import io.anshao.cases.people.Subjects;
import io.anshao.cases.session.ProvenSignIn;
import io.anshao.edge.secret.MasterKey;
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
  StartedSignIns startedSignIns(MasterKey secret, Provider provider) {
    return new StartedSignIns(secret, provider);
  }

  @Bean
  WaysBack waysBack(Subjects subjects, ProvenSignIn sessions, OidcSettings settings) {
    return new WaysBack(subjects, sessions, settings);
  }
}
