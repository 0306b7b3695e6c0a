package io.anshao.cases.bundle;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.paper.OrderPapers;
import io.anshao.edge.secret.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

  @Bean
  BundleKeys bundleKeys(Desk desk, DatabaseClient database, MasterKey secret) {
    return new BundleKeys(desk, database, secret);
  }

  @Bean
  Bundles bundles(
      CaseHistory history,
      DatabaseClient database,
      OrderPapers papers,
      BundleKeys keys,
      Districts districts) {
    return new Bundles(history, new BundleTexts(database), papers, keys, districts);
  }
}
