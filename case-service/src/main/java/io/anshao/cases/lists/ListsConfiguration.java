package io.anshao.cases.lists;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.EditionTable;
import io.anshao.cases.lists.domain.DistrictLists;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

  private static final EditionTable<DistrictLists, DistrictLists> LISTS =
      new EditionTable<>("district_lists", DistrictLists.class, (lists, _) -> lists);

  @Bean
  EditionBook<DistrictLists> listEditions(Database database) {
    return new EditionBook<>(LISTS, database);
  }

  @Bean
  ChangingLists changingLists(
      EditionBook<DistrictLists> book,
      Desk desk,
      DistrictBook districts,
      ReferenceRecords reference,
      BusinessClock clock) {
    var editing =
        new Editing<>(
            LISTS, book, code -> ChangingLists.of(districts.find(code).orElseThrow()), desk, clock);
    return new ChangingLists(editing, book, districts, reference, clock);
  }
}
