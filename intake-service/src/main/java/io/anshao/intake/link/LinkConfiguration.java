package io.anshao.intake.link;

import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.link.LinkWork.Outcome;
import io.anshao.intake.retention.RowSweep;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires links to receipts. */
@Configuration(proxyBeanMethods = false)
@Import(ReceiptLinkController.class)
public class LinkConfiguration {

  @Bean
  Lanes<LinkWork, Outcome> linkLanes(LaneFactory lanes) {
    return lanes.lanes("receipt-links", LaneSettings.standard().withLanes(1), new LinkWriter());
  }

  @Bean
  ReceiptLinks receiptLinks(MasterKey master, Lanes<LinkWork, Outcome> linkLanes) {
    return new ReceiptLinks(master, linkLanes);
  }

  @Bean
  RowSweep linkSweep(Database database) {
    return new RowSweep(
        database,
        "links to receipts",
        "delete from receipt_link where until < ?::timestamptz",
        Duration.ZERO);
  }
}
