package io.anshao.cases.routing;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean
  RuleBook ruleBook(Database database) {
    return new RuleBook(database);
  }

  @Bean
  PackRules packRules(BusinessClock clock) {
    return new PackRules(clock);
  }

  @Bean
  DistrictRoutes routes(RuleBook book, Units units, Categories categories, Streets streets) {
    return new DistrictRoutes(book, units, categories, streets);
  }

  @Bean
  RoutingProjection routingProjection(DistrictRoutes routes) {
    return new RoutingProjection(routes);
  }

  @Bean
  ChangingRules changingRules(
      Desk desk, RuleBook book, DistrictRoutes routes, BusinessClock clock) {
    return new ChangingRules(desk, book, routes, clock);
  }

  @Bean
  CheckingRules checkingRules(Units units, Categories categories, Streets streets) {
    return new CheckingRules(units, categories, streets);
  }
}
