package io.anshao.intake.receipt;

import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.district.Districts;
import io.anshao.intake.progress.ProgressReader;
import io.anshao.intake.root.Roots;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.intake.source.SourceBuckets;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires receipts. */
@Configuration(proxyBeanMethods = false)
@Import({MyTipController.class, VoiceController.class, ClaimController.class})
public class ReceiptConfiguration {

  private static final int MISSES_A_MINUTE = 60;

  @Bean
  Receipts receipts(MasterKey master) {
    return new Receipts(master);
  }

  @Bean
  MyTips myTips(
      ReceiptAuthentication authentication,
      ProgressReader progress,
      Districts districts,
      Receipts receipts,
      Roots roots,
      DatabaseClient database) {
    return new MyTips(authentication, progress, districts, receipts, roots, database);
  }

  @Bean
  Lanes<Voice, Voice.Outcome> voiceLanes(LaneFactory lanes, Outbox outbox) {
    return lanes.lanes("voices", LaneSettings.standard().withLanes(1), new VoiceWriter(outbox));
  }

  @Bean
  Voices voices(MyTips tips, BusinessClock clock, Lanes<Voice, Voice.Outcome> voiceLanes) {
    return new Voices(tips, clock, voiceLanes);
  }

  @Bean
  PayeeCheck payeeCheck(SealingKeys keys) {
    return new PayeeCheck(keys);
  }

  @Bean
  ReceiptAuthentication receiptAuthentication(
      DatabaseClient database, Receipts receipts, MeterRegistry meters) {
    var misses = new SourceBuckets(MISSES_A_MINUTE, Duration.ofMinutes(1), Instant::now);
    return new ReceiptAuthentication(database, receipts, misses, meters);
  }
}
