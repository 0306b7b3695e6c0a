package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.Campaigns;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Migration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

  @Bean
  Besides besides(List<Besides.Source> sources) {
    return new Besides(sources);
  }

  @Bean
  Figures figures(PastCases cases, Sight sight, Besides besides) {
    return new Figures(cases, sight, besides);
  }

  @Bean
  KnownOfADistrict knownOfADistrict(
      Units units, Categories categories, Streets streets, Campaigns campaigns) {
    return new KnownOfADistrict(units, categories, streets, campaigns);
  }

  @Bean
  Asking asking(KnownOfADistrict known, BusinessClock clock) {
    return new Asking(known, clock);
  }

  @Bean
  Boards boards(Figures figures, KnownOfADistrict known) {
    return new Boards(figures, known);
  }

  @Bean
  Export export() {
    return new Export();
  }

  @Bean
  BehindRows behindRows(DatabaseClient database) {
    return new BehindRows(database);
  }

  @Bean
  FigureGauges figureGauges(
      Figures figures,
      Districts districts,
      BusinessClock clock,
      Migration migration,
      MeterRegistry meters,
      @Value("${anshao.figures.every:15m}") Duration every) {
    return new FigureGauges(figures, districts, clock, migration, meters, every);
  }
}
