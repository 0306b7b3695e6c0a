package io.anshao.cases.exposure;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.messaging.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExposureConfiguration {

  @Bean
  ExposureTrack exposureTrack() {
    return new ExposureTrack();
  }

  @Bean
  ExposureDrafts exposureDrafts() {
    return new ExposureDrafts();
  }

  @Bean
  ExposureProjection exposureProjection(Units units, Streets streets, Outbox outbox) {
    return new ExposureProjection(units, streets, outbox);
  }

  @Bean
  ExposureInView exposureInView(Staff staff, PhotoLinks links) {
    return new ExposureInView(staff, links);
  }
}
