package io.anshao.notify.notice;

import io.anshao.contracts.Topic;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.contracts.notice.StaffNoticeRequested;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import io.anshao.messaging.reference.ReferenceStore;
import io.anshao.notify.contact.Erasure;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.notice.account.AccountConfiguration;
import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Channels;
import io.anshao.notify.notice.mail.MailConfiguration;
import io.anshao.notify.notice.robot.RobotConfiguration;
import io.anshao.notify.notice.sms.SmsConfiguration;
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
@Import({
  MailConfiguration.class,
  SmsConfiguration.class,
  RobotConfiguration.class,
  AccountConfiguration.class,
  UnsubscribeController.class,
  ChannelController.class
})
public class NoticeConfiguration {

  @Bean
  Texts texts() {
    return new Texts();
  }

  @Bean
  Channels channels(List<Channel> channels, NoticeSettings settings) {
    return new Channels(channels, settings.rest());
  }

  @Bean
  Unsubscribing unsubscribing(
      MasterKey master, @Value("${anshao.notify-url:http://localhost:8082}") URI base) {
    return new Unsubscribing(master, base);
  }

  @Bean
  Parcels parcels(
      Texts texts,
      ReferenceStore reference,
      Unsubscribing unsubscribing,
      @Value("${anshao.intake-url}") URI intake,
      @Value("${anshao.cases-url:http://localhost:8081}") URI console) {
    return new Parcels(texts, reference, unsubscribing, intake, console);
  }

  @Bean
  NoticeHandler noticeReaction(Texts texts) {
    return new NoticeHandler(NoticeRequested.class, new NoticeReaction(texts));
  }

  @Bean
  NoticeHandler staffReaction(
      Texts texts, ReferenceStore reference, BusinessClock clock, NoticeSettings settings) {
    return new NoticeHandler(
        StaffNoticeRequested.class, new StaffReaction(texts, reference, clock, settings.toFlood()));
  }

  @Bean
  Erasure messageErasure() {
    return new MessageErasure();
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
      Parcels parcels,
      Channels channels,
      ReferenceStore reference,
      NoticeSettings settings,
      BusinessClock businessClock,
      MeterRegistry registry) {
    var rows = new MessageRows(outbox, wake);
    var delivery = new Delivery(keys, parcels, channels, reference);
    var meters = new NoticeMeters(registry);
    return new Couriers(
        settings.couriers(),
        stopped ->
            new Courier(
                database, rows, delivery, settings, reference, businessClock, meters, stopped));
  }

  @Bean
  Forgetting noticeForgetting(Database database, NoticeSettings settings) {
    return new Forgetting(database, settings.keep());
  }

  @Bean
  NoticeGauges noticeGauges(Database database, MeterRegistry meters) {
    return new NoticeGauges(database, meters);
  }
}
