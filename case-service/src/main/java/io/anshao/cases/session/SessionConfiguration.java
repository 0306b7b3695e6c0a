package io.anshao.cases.session;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.people.PasswordHashes;
import io.anshao.cases.people.People;
import io.anshao.cases.people.SignInGuard;
import io.anshao.cases.people.Subjects;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.cases.totp.SecondFactors;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.Database;
import io.anshao.messaging.Migration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

  @Bean
  SigningKeys signingKeys(MasterKey secret, ReferenceRecords reference, SessionSettings settings) {
    return new SigningKeys(secret, reference, settings.key());
  }

  @Bean
  SigningKeyWatch signingKeyWatch(Migration migration, Database database, SigningKeys keys) {
    return new SigningKeyWatch(migration, database, keys);
  }

  @Bean
  RefreshCookies refreshCookies(MasterKey secret, SessionSettings settings) {
    return new RefreshCookies(secret, settings.cookiePrefix());
  }

  @Bean
  OwnOrigins ownOrigins(@Value("${anshao.origins:}") List<String> origins) {
    return new OwnOrigins(origins);
  }

  @Bean
  SigningIn signingIn(
      Desk desk,
      People people,
      PasswordHashes hashes,
      SignInGuard guard,
      SecondFactors factors,
      Subjects subjects,
      SessionSettings settings) {
    return new SigningIn(desk, people, hashes, guard, factors, subjects, settings);
  }

  @Bean
  ProvenSignIn provenSignIn(People people, SigningIn signingIn, RefreshCookies cookies) {
    return new ProvenSignIn(people, signingIn, cookies);
  }

  @Bean
  FreshSession freshSession(RefreshCookies cookies, Subjects subjects, DatabaseClient database) {
    return new FreshSession(cookies, subjects, database);
  }

  @Bean
  SignedPhotoLinks photoLinks(
      SigningKeys keys, Districts districts, @Value("${anshao.intake-url}") String intake) {
    return new SignedPhotoLinks(keys, districts, intake);
  }

  @Bean
  SigningKeyHealth tokenKeysHealthIndicator(SigningKeys keys) {
    return new SigningKeyHealth(keys);
  }
}
