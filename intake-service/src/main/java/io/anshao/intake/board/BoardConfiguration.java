package io.anshao.intake.board;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the board. */
@Configuration(proxyBeanMethods = false)
@Import(BoardController.class)
public class BoardConfiguration {

  @Bean
  ConsumerSpec exposureConsumer() {
    return new ConsumerSpec("board", Topic.EXPOSURES, new ExposureProjection());
  }

  @Bean
  BoardReader boardReader(DatabaseClient database) {
    return new BoardReader(database);
  }
}
