package io.anshao.cases.visit;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.EditionTable;
import io.anshao.cases.edition.PackFile;
import io.anshao.cases.visit.domain.ChecklistSet;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

  private static final EditionTable<ChecklistEntry, ChecklistSet> TABLE =
      new EditionTable<>("checklist", ChecklistEntry.class, ChecklistEntry::toSet);

  @Bean
  EditionBook<ChecklistSet> checklistEditions(Database database) {
    return new EditionBook<>(TABLE, database);
  }

  @Bean
  ChecklistBook checklistBook(EditionBook<ChecklistSet> editions) {
    return new ChecklistBook(editions);
  }

  @Bean
  PackFile<ChecklistEntry> packChecklists(BusinessClock clock) {
    return new PackFile<>("checklists", ChecklistEntry.class, TABLE, clock);
  }

  @Bean
  Editing<ChecklistEntry, ChecklistSet> changingChecklists(
      EditionBook<ChecklistSet> editions, Desk desk, BusinessClock clock) {
    return new Editing<>(TABLE, editions, _ -> ChecklistBook.SHIPPED, desk, clock);
  }
}
