package io.anshao.cases.recusal;

import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecusalConfiguration {

  @Bean
  RecusalTrack recusalTrack() {
    return new RecusalTrack();
  }

  @Bean
  TieBook tieBook(Database database) {
    return new TieBook(database);
  }
}
