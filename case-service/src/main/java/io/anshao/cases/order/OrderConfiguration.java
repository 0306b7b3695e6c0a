package io.anshao.cases.order;

import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Units;
import io.anshao.contracts.Topic;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

  @Bean
  OrderTrack orderTrack() {
    return new OrderTrack();
  }

  @Bean
  OrderLinks orderLinks(MasterKey secret) {
    return new OrderLinks(secret);
  }

  @Bean
  OrderRecords orderRecords(Units units, OrderLinks links, Outbox outbox) {
    return new OrderRecords(units, links, outbox);
  }

  @Bean
  ConsumerSpec hearingFirms(CaseLedger ledger) {
    return new ConsumerSpec("firms", Topic.REPLIES, new HearingFirms(ledger));
  }
}
