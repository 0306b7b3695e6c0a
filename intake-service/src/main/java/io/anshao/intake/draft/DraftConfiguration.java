package io.anshao.intake.draft;

import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.retention.RowSweep;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires drafts. */
@Configuration(proxyBeanMethods = false)
@Import(DraftController.class)
public class DraftConfiguration {

  @Bean
  Lanes<DraftWork, Boolean> draftLanes(LaneFactory lanes) {
    return lanes.lanes("tip-drafts", LaneSettings.standard().withLanes(1), new DraftWriter());
  }

  @Bean
  Drafts drafts(DatabaseClient database, MasterKey master, Lanes<DraftWork, Boolean> draftLanes) {
    return new Drafts(database, master, draftLanes);
  }

  @Bean
  RowSweep draftSweep(Database database) {
    return new RowSweep(
        database,
        "half-finished entries",
        "delete from tip_draft where saved_at < ?::timestamptz",
        Drafts.KEPT);
  }
}
