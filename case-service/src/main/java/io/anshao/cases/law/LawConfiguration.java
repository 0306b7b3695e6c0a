package io.anshao.cases.law;

import io.anshao.cases.law.domain.LawBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LawConfiguration {

  @Bean
  LawBook lawBook() {
    return ShippedLaws.read();
  }
}
