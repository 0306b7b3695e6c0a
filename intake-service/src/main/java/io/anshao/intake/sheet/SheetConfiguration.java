package io.anshao.intake.sheet;

import io.anshao.intake.tip.ChannelIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Wires files of tips. */
@Configuration(proxyBeanMethods = false)
@Import(ImportController.class)
public class SheetConfiguration {

  private static final int MOST_WAITING = 2000;

  /** One file at a time is unpacked: that bounds the memory. Never an event loop. */
  @Bean(destroyMethod = "dispose")
  Scheduler sheetReading() {
    return Schedulers.newBoundedElastic(1, MOST_WAITING, "sheet-reading");
  }

  @Bean
  Imports imports(ChannelIntake intake, Scheduler sheetReading) {
    return new Imports(intake, sheetReading);
  }
}
