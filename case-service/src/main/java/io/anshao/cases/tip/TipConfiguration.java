package io.anshao.cases.tip;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.CasesOfTips;
import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.cases.lifecycle.PastChanges;
import io.anshao.cases.lifecycle.Surroundings;
import io.anshao.cases.lifecycle.TipHandler;
import io.anshao.contracts.Topic;
import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.Retelling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires what comes in from intake and notify. */
@Configuration(proxyBeanMethods = false)
class TipConfiguration {

  @Bean
  NoticeTrack noticeTrack() {
    return new NoticeTrack();
  }

  /** Before the news: they go to who belongs to the case now. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  TipMoves tipMoves() {
    return new TipMoves();
  }

  @Bean
  ReporterNews reporterNews(Outbox outbox, Calendars calendars) {
    return new ReporterNews(outbox, new ReporterSteps(calendars));
  }

  @Bean
  Retelling retellingProgress(PastChanges past, ReporterNews news) {
    return new RetellingProgress(past, news);
  }

  @Bean
  TipReading tipReading(DatabaseClient database) {
    return new TipReading(database);
  }

  @Bean
  CasesOfTips casesOfTips() {
    return new TipRows()::casesOf;
  }

  /** The tips themselves come first. */
  @Bean
  ConsumerSpec openingCases(
      CaseLedger ledger, Surroundings surroundings, ObjectProvider<TipHandler> others) {
    var kinds =
        new KindsInOrder()
            .with(TipSubmitted.class::isInstance, new OpeningCases(ledger, surroundings));
    others.orderedStream().forEach(each -> kinds.with(each.takes(), each.handler()));
    return new ConsumerSpec("case-opening", Topic.TIPS, kinds);
  }

  @Bean
  ConsumerSpec recordingDeliveries(
      CaseLedger ledger, CasesOfTips cases, ObjectProvider<DeliveryHandler> others) {
    var kinds =
        new KindsInOrder()
            .with(NoticeSettled.class::isInstance, new RecordingDeliveries(ledger, cases));
    others.orderedStream().forEach(each -> kinds.with(each.event()::isInstance, each.handler()));
    return new ConsumerSpec("delivery-recording", Topic.DELIVERIES, kinds);
  }
}
