package io.anshao.intake.board;

import io.anshao.contracts.Topic;
import io.anshao.intake.district.Districts;
import io.anshao.intake.root.Roots;
import io.anshao.messaging.inbox.ConsumerSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

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

  /** Before the application's own page, which knows nothing of what it shows. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> boardPages(BoardReader board, Districts districts) {
    return new BoardPages(board, districts).routes();
  }

  /** Before the records, among which it would be looked for. */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> rootPages(Roots roots, Districts districts) {
    return new RootPages(roots, districts).routes();
  }
}
