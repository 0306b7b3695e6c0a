package io.anshao.cases.exposure;

import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.SeenCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class ExposureConfiguration {

  @Bean
  ExposureTrack exposureTrack() {
    return new ExposureTrack();
  }

  @Bean
  ExposureDrafts exposureDrafts() {
    return new ExposureDrafts();
  }

  @Bean
  ExposureWordCheck exposureWordCheck() {
    return new ExposureWordCheck();
  }

  @Bean
  ExposureProjection exposureProjection(Units units, Streets streets, Outbox outbox) {
    return new ExposureProjection(units, streets, outbox);
  }

  @Bean
  ExposureWork exposureWork() {
    return new ExposureWork();
  }

  @Bean
  ExposureTimes exposureTimes(
      Database database,
      CaseLedger ledger,
      Tracks tracks,
      Districts districts,
      ExposureWork exposureWork,
      ExposureWordCheck exposureWordCheck,
      BusinessClock clock) {
    return new ExposureTimes(
        database, ledger, tracks, districts, exposureWork, exposureWordCheck, clock);
  }

  @Bean
  ExposureViews exposureViews(Staff staff, PhotoLinks links) {
    return new ExposureViews(staff, links);
  }

  @Bean
  ExposureInView exposureInView(ExposureViews exposureViews) {
    return new ExposureInView(exposureViews);
  }

  @Bean
  ExposureDesk exposureDesk(
      DatabaseClient database,
      CaseReading cases,
      Sight sight,
      ExposureViews exposureViews,
      PhotoLinks links,
      Tracks tracks,
      Barred barred,
      BusinessClock clock) {
    return new ExposureDesk(
        new ReadingExposures(database, new SeenCases(database, cases, sight)),
        exposureViews,
        new PublishedVersions(database, links),
        tracks,
        barred,
        clock);
  }
}
