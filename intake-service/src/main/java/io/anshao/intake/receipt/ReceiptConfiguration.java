package io.anshao.intake.receipt;

import io.anshao.edge.secret.MasterKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires receipts. */
@Configuration(proxyBeanMethods = false)
@Import(MyTipController.class)
public class ReceiptConfiguration {

  @Bean
  Receipts receipts(MasterKey master) {
    return new Receipts(master);
  }

  @Bean
  ReceiptAuthentication receiptAuthentication(
      DatabaseClient database, Receipts receipts, MeterRegistry meters) {
    return new ReceiptAuthentication(database, receipts, new SourceLimiter(Instant::now), meters);
  }
}
