package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  RetentionTrack retentionTrack() {
    return new RetentionTrack();
  }

  @Bean
  CaseProjection retentionCases() {
    return new RetentionCases();
  }

  @Bean
  RetentionLoop retentionLoop(
      Database database,
      CaseLedger ledger,
      Districts districts,
      BusinessClock clock,
      Outbox outbox,
      RelayWake wake,
      @Value("${anshao.erasure.ledger:}") String file) {
    var outside = new ErasureLedger(Optional.of(file).filter(f -> !f.isBlank()).map(Path::of));
    return new RetentionLoop(
        database, ledger, districts, clock, new Erasing(ledger, outbox), outside, wake);
  }

  @Bean
  ForgettingReadings forgettingReadings(
      Database database, Districts districts, BusinessClock clock) {
    return new ForgettingReadings(database, districts, clock);
  }

  @Bean
  TipHandler hearingErasuresAtIntake(CaseLedger ledger, BusinessClock clock) {
    return new TipHandler(TipErased.class, new HearingErasures(ledger, clock));
  }

  @Bean
  DeliveryHandler hearingErasuresAtNotify(CaseLedger ledger, BusinessClock clock) {
    return new DeliveryHandler(ContactErased.class, new HearingErasures(ledger, clock));
  }

  @Bean
  ReadingRetention readingRetention(CaseLedger ledger, Staff staff) {
    return new ReadingRetention(new ReadingHolds(ledger, staff));
  }

  @Bean
  AskedErasures askedErasures(CaseLedger ledger) {
    return new AskedErasures(ledger);
  }
}
