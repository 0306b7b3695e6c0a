package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.PastCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

  @Bean
  Figures figures(PastCases cases) {
    return new Figures(cases);
  }
}
