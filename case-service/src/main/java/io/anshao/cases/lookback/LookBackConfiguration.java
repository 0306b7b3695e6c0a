package io.anshao.cases.lookback;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.SeenCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.edge.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class LookBackConfiguration {

  @Bean
  LookBackTrack lookBackTrack() {
    return new LookBackTrack();
  }

  @Bean
  LookBackDesk lookBackDesk(
      DatabaseClient database,
      CaseReading cases,
      Sight sight,
      Tracks tracks,
      Staff staff,
      BusinessClock clock) {
    return new LookBackDesk(new SeenCases(database, cases, sight), tracks, staff, clock);
  }
}
