package io.anshao.cases.stream;

import io.anshao.contracts.Topic;
import io.anshao.messaging.inbox.HintSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  @Bean
  CaseStream caseStream() {
    return new CaseStream();
  }

  @Bean
  HintSpec caseHints(CaseStream stream) {
    return new HintSpec("stream", Topic.CASES, stream::hint);
  }
}
