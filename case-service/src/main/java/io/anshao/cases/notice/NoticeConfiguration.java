package io.anshao.cases.notice;

import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.DeliveryHandler;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.people.Leaving;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.delivery.WebhooksWanted;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  WishRows wishRows(ReferenceRecords reference) {
    return new WishRows(reference);
  }

  @Bean
  CaseProjection staffNews(Outbox outbox, Barred barred, Sight sight) {
    return new StaffNews(outbox, barred, sight);
  }

  @Bean
  CaseProjection stepsOutside(Outbox outbox) {
    return new StepsOutside(outbox);
  }

  @Bean
  DeliveryHandler hearingStaffNotices() {
    return new DeliveryHandler(StaffNoticeSettled.class, HearingFates::settled);
  }

  @Bean
  DeliveryHandler hearingUnsubscriptions() {
    return new DeliveryHandler(StaffUnsubscribed.class, HearingFates::unsubscribed);
  }

  @Bean
  DeliveryHandler hearingWebhooksWanted() {
    return new DeliveryHandler(WebhooksWanted.class, HearingFates::wanted);
  }

  /** Who left is reached no more. */
  @Bean
  Leaving forgettingAddresses(WishRows rows, BusinessClock clock) {
    return (tx, before, after) -> {
      if (before.open() && !after.open()) {
        rows.erase(tx, after.id(), after.district(), clock.now(String.valueOf(after.district())));
      }
    };
  }
}
