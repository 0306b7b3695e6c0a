package io.anshao.cases.suggestion;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {

  @Bean
  LexiconBook lexiconBook(Database database) {
    return new LexiconBook(database);
  }

  @Bean
  PackLexicon packLexicon() {
    return new PackLexicon();
  }

  @Bean
  DistrictSuggestions districtSuggestions(LexiconBook book, Categories categories) {
    return new DistrictSuggestions(book, categories);
  }
}
