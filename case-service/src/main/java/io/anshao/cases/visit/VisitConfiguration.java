package io.anshao.cases.visit;

import io.anshao.cases.desk.Desk;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

  @Bean
  ChecklistBook checklistBook(Database database) {
    return new ChecklistBook(database);
  }

  @Bean
  PackChecklists packChecklists() {
    return new PackChecklists();
  }

  @Bean
  ChangingChecklists changingChecklists(Desk desk, ChecklistBook book) {
    return new ChangingChecklists(desk, book);
  }
}
