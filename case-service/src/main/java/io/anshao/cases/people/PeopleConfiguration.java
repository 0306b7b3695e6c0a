package io.anshao.cases.people;

import io.anshao.cases.desk.Desk;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.Migration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class PeopleConfiguration {

  @Bean
  PasswordHashes passwordHashes(PasswordSettings settings) {
    return new PasswordHashes(settings.memory());
  }

  @Bean
  SignInGuard signInGuard(MasterKey secret) {
    return new SignInGuard(secret);
  }

  @Bean
  People people(DatabaseClient database) {
    return new People(database);
  }

  @Bean
  Subjects subjects(Desk desk, DatabaseClient database, PasswordHashes hashes) {
    return new Subjects(desk, database, hashes);
  }

  @Bean
  Managing managing(People people) {
    return new Managing(people);
  }

  @Bean
  StaffBook staffBook(Migration migration, People people) {
    return new StaffBook(migration, people);
  }

  @Bean
  MakingPeople makingPeople(
      Desk desk,
      PasswordHashes hashes,
      SignInGuard guard,
      StaffBook book,
      ObjectProvider<Leaving> leaving) {
    return new MakingPeople(desk, hashes, guard, book, leaving.orderedStream().toList());
  }

  @Bean
  FirstAdministrator firstAdministrator(
      Migration migration,
      Desk desk,
      PasswordHashes hashes,
      @Value("${anshao.first-administrator.password:#{null}}") @Nullable String password) {
    return new FirstAdministrator(migration, desk, hashes, password);
  }
}
