package io.anshao.notify.desk;

import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One lane is plenty. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

  @Bean
  Lanes<Desk.Work<?>, Boolean> deskLanes(LaneFactory factory) {
    return factory.lanes("desk", LaneSettings.standard().withLanes(1), new Desk.Writer());
  }

  @Bean
  Desk desk(Lanes<Desk.Work<?>, Boolean> deskLanes) {
    return new Desk(deskLanes);
  }
}
