package io.anshao.cases.suggestion;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.messaging.Database;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpinionSettings.class)
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
  OpinionBook opinionBook(Database database, OpinionSettings settings) {
    return new OpinionBook(database, settings);
  }

  @Bean
  DistrictSuggestions districtSuggestions(
      LexiconBook book, OpinionBook opinions, Categories categories) {
    return new DistrictSuggestions(book, opinions, categories);
  }
}
