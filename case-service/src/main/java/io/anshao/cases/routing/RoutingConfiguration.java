package io.anshao.cases.routing;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.EditionTable;
import io.anshao.cases.edition.PackFile;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.routing.domain.RuleSet;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  private static final EditionTable<RulesEntry, RuleSet> TABLE =
      new EditionTable<>("routing_rules", RulesEntry.class, (entry, _) -> entry.toRules());

  @Bean
  EditionBook<RuleSet> ruleEditions(Database database) {
    return new EditionBook<>(TABLE, database);
  }

  @Bean
  PackFile<RulesEntry> packRules(BusinessClock clock) {
    return new PackFile<>("routing", RulesEntry.class, TABLE, clock);
  }

  @Bean
  DistrictRoutes routes(
      EditionBook<RuleSet> book, Units units, Categories categories, Streets streets) {
    return new DistrictRoutes(book, units, categories, streets);
  }

  @Bean
  RoutingProjection routingProjection(DistrictRoutes routes) {
    return new RoutingProjection(routes);
  }

  @Bean
  ChangingRules changingRules(
      EditionBook<RuleSet> book, Desk desk, DistrictRoutes routes, BusinessClock clock) {
    var editing = new Editing<>(TABLE, book, _ -> RulesEntry.NONE, desk, clock);
    return new ChangingRules(editing, desk, routes);
  }

  @Bean
  CheckingRules checkingRules(Units units, Categories categories, Streets streets) {
    return new CheckingRules(units, categories, streets);
  }
}
