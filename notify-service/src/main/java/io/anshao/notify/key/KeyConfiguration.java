package io.anshao.notify.key;

import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.RelayWake;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Key pairs: made, opened, published. */
@Configuration(proxyBeanMethods = false)
@Import(SealingKeys.class)
public class KeyConfiguration {

  @Bean
  KeyRing keyRing() {
    return new KeyRing();
  }

  @Bean
  KeyMaker keyMaker(
      Database database,
      MasterKey master,
      Outbox outbox,
      KeyRing ring,
      RelayWake wake,
      @Value("${anshao.district}") String district) {
    var rows = new KeyRows(master, outbox, district);
    return new KeyMaker(database, rows, ring, Clock.systemUTC(), wake);
  }

  @Bean
  KeyHealth keyHealthIndicator(KeyRing ring) {
    return new KeyHealth(ring);
  }
}
