package io.anshao.cases.alike;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class AlikeConfiguration {

  @Bean
  TraitRows traitRows() {
    return new TraitRows();
  }

  @Bean
  AlikeRows alikeRows(DatabaseClient database) {
    return new AlikeRows(database);
  }

  @Bean
  FindingAlikes findingAlikes(AlikeRows rows, DatabaseClient database) {
    return new FindingAlikes(rows, new PairShares(database));
  }
}
