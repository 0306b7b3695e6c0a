package io.anshao.notify.notice;

import io.anshao.contracts.Topic;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.notice.mail.MailConfiguration;
import io.anshao.notify.notice.mail.Postman;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The consumer that makes messages and the couriers that deliver them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
@Import(MailConfiguration.class)
public class NoticeConfiguration {

  @Bean
  Letters letters(@Value("${anshao.intake-url}") URI intake) {
    return new Letters(intake);
  }

  @Bean
  NoticeHandler noticeReaction(Letters letters) {
    return new NoticeHandler(NoticeRequested.class, new NoticeReaction(letters));
  }

  @Bean
  ConsumerSpec noticeConsumer(List<NoticeHandler> handlers) {
    return new ConsumerSpec("notice-reaction", Topic.NOTICES, new NoticesByKind(handlers));
  }

  @Bean
  Couriers couriers(
      Database database,
      Outbox outbox,
      RelayWake wake,
      KeyRing keys,
      Letters letters,
      Postman postman,
      NoticeSettings settings,
      BusinessClock businessClock,
      MeterRegistry registry) {
    var rows = new MessageRows(outbox, wake);
    var delivery = new Delivery(keys, letters, postman);
    var meters = new NoticeMeters(registry);
    return new Couriers(
        settings.couriers(),
        stopped -> new Courier(database, rows, delivery, settings, businessClock, meters, stopped));
  }

  @Bean
  NoticeGauges noticeGauges(Database database, MeterRegistry meters) {
    return new NoticeGauges(database, meters);
  }
}
