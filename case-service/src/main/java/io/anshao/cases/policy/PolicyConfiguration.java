package io.anshao.cases.policy;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.EditionTable;
import io.anshao.cases.edition.PackFile;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  private static final EditionTable<PolicyEntry, SlaPolicies> TABLE =
      new EditionTable<>("sla_policy", PolicyEntry.class, PolicyEntry::toPolicies);

  @Bean
  EditionBook<SlaPolicies> policyEditions(Database database) {
    return new EditionBook<>(TABLE, database);
  }

  @Bean
  PolicyBook policyBook(EditionBook<SlaPolicies> editions) {
    return new PolicyBook(editions);
  }

  @Bean
  PackFile<PolicyEntry> packPolicies(BusinessClock clock) {
    return new PackFile<>("clocks", PolicyEntry.class, TABLE, clock);
  }

  @Bean
  ChangingPolicies changingPolicies(
      Desk desk,
      EditionBook<SlaPolicies> editions,
      PolicyBook book,
      Calendars calendars,
      BusinessClock clock) {
    var standard = PolicyEntry.of(SlaPolicies.STANDARD);
    var editing = new Editing<>(TABLE, editions, _ -> standard, desk, clock);
    return new ChangingPolicies(editing, desk, book, calendars, clock);
  }
}
