package io.anshao.intake.order;

import io.anshao.contracts.Topic;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.order.FirmReply.Outcome;
import io.anshao.messaging.inbox.ConsumerSpec;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires orders. */
@Configuration(proxyBeanMethods = false)
@Import(MyOrderController.class)
public class OrderConfiguration {

  @Bean
  ConsumerSpec orderConsumer() {
    return new ConsumerSpec("orders", Topic.ORDERS, new OrderProjection());
  }

  @Bean
  MyOrders myOrders(DatabaseClient database, BusinessClock clock) {
    return new MyOrders(database, clock);
  }

  @Bean
  Lanes<FirmReply, Outcome> replyLanes(LaneFactory lanes, Outbox outbox) {
    return lanes.lanes("replies", LaneSettings.standard().withLanes(1), new ReplyWriter(outbox));
  }
}
