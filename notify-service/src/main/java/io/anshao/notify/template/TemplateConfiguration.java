package io.anshao.notify.template;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires districts' own words. */
@Configuration(proxyBeanMethods = false)
@Import(TemplateController.class)
public class TemplateConfiguration {

  @Bean
  TemplateRows templateRows(DatabaseClient database) {
    return new TemplateRows(database);
  }
}
