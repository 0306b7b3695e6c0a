package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.edge.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class SubjectConfiguration {

  @Bean
  SubjectRows subjectRows() {
    return new SubjectRows();
  }

  @Bean
  ReadingSubjects readingSubjects(
      DatabaseClient database, CaseReading cases, Categories categories, BusinessClock clock) {
    return new ReadingSubjects(
        new PastCaseRows(database), cases, new SubjectViews(categories), clock);
  }
}
