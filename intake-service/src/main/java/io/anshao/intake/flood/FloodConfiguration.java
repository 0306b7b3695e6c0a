package io.anshao.intake.flood;

import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.source.SourceBuckets;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the public's tips. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FloodSettings.class)
public class FloodConfiguration {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  @Bean
  FloodGate floodGate(FloodSettings settings, MasterKey master, MeterRegistry meters) {
    var proof = new ProofOfWork(master, settings.effort());
    var sources = new SourceBuckets(settings.tipsOfASource(), WINDOW, Instant::now);
    return new FloodGate(proof, sources, settings.tipsAMinute(), meters);
  }
}
