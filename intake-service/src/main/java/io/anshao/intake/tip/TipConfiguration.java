package io.anshao.intake.tip;

import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.district.Districts;
import io.anshao.intake.receipt.Receipts;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the way of a tip. */
@Configuration(proxyBeanMethods = false)
@Import({TipController.class, StaffTipController.class, IdentityController.class})
public class TipConfiguration {

  @Bean
  TipNumbers tipNumbers() {
    return new TipNumbers();
  }

  @Bean
  Lanes<TipWork, TipOutcome> tipLanes(LaneFactory lanes, TipNumbers numbers) {
    return lanes.lanes("tips", LaneSettings.standard(), new TipWriter(numbers::renumber));
  }

  /** Rare and large: apart from the tips of the public. */
  @Bean
  Lanes<FindingsWork, FindingsWork.Outcome> findingsLanes(LaneFactory lanes, TipNumbers numbers) {
    return lanes.lanes(
        "findings", LaneSettings.standard().withLanes(1), new FindingsWriter(numbers::renumber));
  }

  @Bean
  FindingsIntake findingsIntake(
      Districts districts,
      BusinessClock clock,
      SealingKeys keys,
      TipNumbers numbers,
      Receipts receipts,
      MasterKey master,
      Lanes<FindingsWork, FindingsWork.Outcome> findingsLanes) {
    var check = new FindingsCheck(new TipCheck(districts, clock, new ContactCheck(keys)), clock);
    return new FindingsIntake(check, numbers, receipts, master, findingsLanes);
  }

  @Bean
  KeySweep keySweep(Database database) {
    return new KeySweep(database);
  }

  @Bean
  ContactCheck contactCheck(SealingKeys keys) {
    return new ContactCheck(keys);
  }

  @Bean
  ChannelIntake channelIntake(TipIntake intake, MasterKey master) {
    return new ChannelIntake(intake, master);
  }

  @Bean
  TipIntake tipIntake(
      Districts districts,
      BusinessClock clock,
      ContactCheck contacts,
      TipNumbers numbers,
      Receipts receipts,
      MasterKey master,
      DatabaseClient database,
      Lanes<TipWork, TipOutcome> tipLanes) {
    var check = new TipCheck(districts, clock, contacts);
    return new TipIntake(
        check, numbers, receipts, master, districts, new StoredTips(database), tipLanes);
  }
}
