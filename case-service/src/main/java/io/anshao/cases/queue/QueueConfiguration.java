package io.anshao.cases.queue;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

  @Bean
  Awaited awaited(Tracks tracks) {
    return new Awaited(tracks);
  }

  @Bean
  QueueProjection queueProjection(Awaited awaited, Sight sight) {
    return new QueueProjection(awaited, sight);
  }

  @Bean
  Queue queue(DatabaseClient database) {
    return new Queue(database, Queue.FREQUENT);
  }

  @Bean
  Viewing viewing(Awaited awaited, Staff staff, BusinessClock clock) {
    return new Viewing(awaited, staff, clock);
  }

  @Bean
  SavedViews savedViews(Desk desk) {
    return new SavedViews(desk);
  }

  @Bean
  RowFaces rowFaces(Units units, PhotoLinks photos) {
    return new RowFaces(units, photos);
  }

  @Bean
  OverdueGauges overdueGauges(
      Database database, Districts districts, BusinessClock clock, MeterRegistry meters) {
    return new OverdueGauges(database, districts, clock, meters);
  }
}
