package io.anshao.cases.district;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.Policies;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.contracts.Topic;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.inbox.HintSpec;
import io.anshao.messaging.inbox.Incoming;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DistrictConfiguration {

  @Bean
  DistrictBook districts(Database database) {
    return new DistrictBook(database);
  }

  @Bean
  HintSpec districtsChanged(DistrictBook districts) {
    return new HintSpec("districts", Topic.REFERENCE, hint -> look(hint, districts));
  }

  private static void look(Incoming hint, DistrictBook districts) {
    if (hint.key().startsWith("district/")
        || hint.key().startsWith("calendar/")
        || hint.key().startsWith("unit/")
        || hint.key().startsWith("street/")
        || hint.key().startsWith("category/")) {
      districts.hint();
    }
  }

  @Bean
  MakingDistricts makingDistricts(
      Desk desk,
      DistrictBook districts,
      ReferenceRecords reference,
      BusinessClock clock,
      ObjectProvider<NewDistrictPart> parts) {
    return new MakingDistricts(desk, districts, reference, clock, parts.orderedStream().toList());
  }

  @Bean
  CalendarMeter calendarMeter(DistrictBook districts, BusinessClock clock, MeterRegistry meters) {
    return new CalendarMeter(districts, clock, meters);
  }

  @Bean
  Recalculation recalculation(
      Database database,
      CaseLedger ledger,
      DistrictBook districts,
      Calendars calendars,
      Policies policies,
      BusinessClock clock) {
    return new Recalculation(database, ledger, districts, calendars, policies, clock);
  }

  @Bean
  KnownDistricts knownDistricts(DistrictBook book) {
    return new KnownDistricts(book);
  }

  @Bean
  KnownUnits knownUnits(DistrictBook book) {
    return new KnownUnits(book);
  }

  @Bean
  KnownCategories knownCategories(DistrictBook book) {
    return new KnownCategories(book);
  }

  @Bean
  KnownStreets knownStreets(DistrictBook book, BusinessClock clock) {
    return new KnownStreets(book, clock);
  }

  @Bean
  KnownCalendars knownCalendars(DistrictBook book) {
    return new KnownCalendars(book);
  }

  @Bean
  DistrictHealth districtsHealthIndicator(DistrictBook book) {
    return new DistrictHealth(book);
  }
}
