package io.anshao.cases.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  StoredNumbers documentNumbers() {
    return new StoredNumbers();
  }

  @Bean
  PackSeries packSeries() {
    return new PackSeries();
  }
}
