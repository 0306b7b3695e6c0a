package io.anshao.cases.desk;

import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One lane is plenty: these writes are rare. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Lanes<DeskWork<?>, Boolean> deskLanes(LaneFactory factory) {
    return factory.lanes("desk", LaneSettings.standard().withLanes(1), new DeskWriter());
  }

  @Bean
  Desk desk(Lanes<DeskWork<?>, Boolean> deskLanes) {
    return new Desk(deskLanes);
  }
}
