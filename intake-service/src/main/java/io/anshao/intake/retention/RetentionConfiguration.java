package io.anshao.intake.retention;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sweeps. */
@Configuration(proxyBeanMethods = false)
public class RetentionConfiguration {

  @Bean
  Sweeper sweeper(List<Sweep> sweeps) {
    return new Sweeper(sweeps);
  }
}
