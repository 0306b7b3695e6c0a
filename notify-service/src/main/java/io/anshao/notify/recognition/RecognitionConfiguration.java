package io.anshao.notify.recognition;

import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.notify.key.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires how tips of one contact are recognised. */
@Configuration(proxyBeanMethods = false)
public class RecognitionConfiguration {

  @Bean
  RecognitionRows recognitionRows(Outbox outbox, BusinessClock clock) {
    return new RecognitionRows(outbox, clock);
  }

  @Bean
  Recognising recognising(Database database, KeyRing keys, MasterKey master, RecognitionRows rows) {
    return new Recognising(database, new Likenesses(keys, master), rows);
  }
}
