package io.anshao.cases;

import io.anshao.edge.EdgeConfiguration;
import io.anshao.messaging.MessagingConfiguration;
import io.anshao.operations.OperationsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** case-service: every case from its first tip to its end, and who may do what with it. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({EdgeConfiguration.class, MessagingConfiguration.class, OperationsConfiguration.class})
public class CaseApplication {

  public static void main(String[] args) {
    SpringApplication.run(CaseApplication.class, args);
  }
}
