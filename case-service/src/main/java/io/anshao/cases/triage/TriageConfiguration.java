package io.anshao.cases.triage;

import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Tracks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

  @Bean
  AssignmentPreview assignmentPreview(Tracks tracks, Sight sight) {
    return new AssignmentPreview(tracks, sight);
  }
}
