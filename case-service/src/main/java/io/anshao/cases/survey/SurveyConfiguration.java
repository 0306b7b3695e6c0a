package io.anshao.cases.survey;

import io.anshao.cases.desk.Desk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

  private static final int MOST_WAITING = 200;

  @Bean
  SurveyTrack surveyTrack() {
    return new SurveyTrack();
  }

  @Bean
  SurveyNotes surveyNotes() {
    return new SurveyNotes();
  }

  @Bean
  SurveyReading surveyReading(DatabaseClient database) {
    return new SurveyReading(database);
  }

  @Bean
  CountingSurveys countingSurveys(DatabaseClient database) {
    return new CountingSurveys(database);
  }

  /** One file at a time is unpacked: that bounds the memory. Never an event loop. */
  @Bean(destroyMethod = "dispose")
  Scheduler surveyFiles() {
    return Schedulers.newBoundedElastic(1, MOST_WAITING, "survey-files");
  }

  @Bean
  SurveyImports surveyImports(Desk desk, Scheduler surveyFiles) {
    return new SurveyImports(desk, surveyFiles);
  }
}
