package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.Policies;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.Retelling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the writers of cases. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  /** Before all others: so the console offers its steps. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  MainTrack mainTrack(
      Routes routes, HazardHints hints, Campaigns campaigns, Checklists checklists) {
    return new MainTrack(routes, hints, campaigns, checklists);
  }

  @Bean
  Tracks tracks(ObjectProvider<Track<?, ?, ?>> all, Calendars calendars) {
    return new Tracks(all.orderedStream().toList(), calendars);
  }

  @Bean
  Surroundings surroundings(
      Districts districts, Units units, Categories categories, Streets streets, Staff staff) {
    return new Surroundings(districts, units, categories, streets, staff);
  }

  @Bean
  Sight sight(Tracks tracks) {
    return new Sight(tracks);
  }

  @Bean
  ChangedRecords changedRecords(Outbox outbox, Tracks tracks, Sight sight) {
    return new ChangedRecords(outbox, tracks, sight);
  }

  @Bean
  PastChanges pastChanges(Tracks tracks, CaseClocks clocks) {
    return new PastChanges(tracks, clocks);
  }

  @Bean
  Retelling retellingCases(PastChanges past, ChangedRecords records) {
    return new RetellingCases(past, records);
  }

  @Bean
  CaseClocks caseClocks(Calendars calendars, Policies policies) {
    return new CaseClocks(calendars, policies);
  }

  @Bean
  CaseLedger caseLedger(
      Tracks tracks,
      CaseClocks clocks,
      ObjectProvider<CaseProjection> projections,
      ObjectProvider<ReadModel> models,
      DocumentNumbers numbers) {
    return new CaseLedger(
        tracks,
        clocks,
        projections.orderedStream().toList(),
        models.orderedStream().toList(),
        numbers);
  }

  @Bean
  Evidence evidence(Tracks tracks, CaseClocks clocks, ObjectProvider<ReadModel> models) {
    return new Evidence(tracks, clocks, models.orderedStream().toList());
  }

  @Bean
  Barred barred(Tracks tracks, Avoidance avoidance, Staff staff) {
    return new Barred(tracks, avoidance, staff);
  }

  @Bean
  CaseHistory caseHistory(DatabaseClient database, Tracks tracks, CaseClocks clocks) {
    return new CaseHistory(database, tracks, clocks);
  }

  @Bean
  PastCases pastCases(DatabaseClient database, Tracks tracks, CaseClocks clocks) {
    return new PastCases(database, tracks, clocks);
  }

  @Bean
  CaseReading caseReading(DatabaseClient database, Tracks tracks, CaseHistory history) {
    return new CaseReading(database, tracks, history);
  }

  @Bean
  Verification verification(DatabaseClient database, CaseHistory history) {
    return new Verification(database, history);
  }

  /** Apart from the lanes of consumers: a flood of tips never gives an inspector a 503. */
  @Bean
  Lanes<StaffCommand, CommandAnswer> staffLanes(
      LaneFactory factory,
      CaseLedger ledger,
      Sight sight,
      Barred barred,
      BusinessClock clock,
      ObjectProvider<WordCheck> checks) {
    return factory.lanes(
        "staff",
        LaneSettings.standard(),
        new StaffWriter(ledger, sight, barred, clock, checks.orderedStream().toList()));
  }

  @Bean
  Commands commands(
      Tracks tracks,
      Lanes<StaffCommand, CommandAnswer> staffLanes,
      Surroundings facts,
      MasterKey secret) {
    return new Commands(tracks, staffLanes, facts, secret);
  }
}
