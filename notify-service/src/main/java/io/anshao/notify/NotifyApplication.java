package io.anshao.notify;

import io.anshao.edge.EdgeConfiguration;
import io.anshao.messaging.MessagingConfiguration;
import io.anshao.messaging.reference.ReferenceConfiguration;
import io.anshao.notify.contact.ContactConfiguration;
import io.anshao.notify.desk.DeskConfiguration;
import io.anshao.notify.key.KeyConfiguration;
import io.anshao.notify.notice.NoticeConfiguration;
import io.anshao.notify.payout.PayoutConfiguration;
import io.anshao.notify.recognition.RecognitionConfiguration;
import io.anshao.notify.reveal.RevealConfiguration;
import io.anshao.notify.template.TemplateConfiguration;
import io.anshao.notify.webhook.WebhookConfiguration;
import io.anshao.operations.OperationsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** notify-service: knows how to reach a reporter and nothing of what was reported. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  EdgeConfiguration.class,
  MessagingConfiguration.class,
  OperationsConfiguration.class,
  ReferenceConfiguration.class,
  SecurityConfiguration.class,
  KeyConfiguration.class,
  ContactConfiguration.class,
  NoticeConfiguration.class,
  PayoutConfiguration.class,
  RevealConfiguration.class,
  RecognitionConfiguration.class,
  DeskConfiguration.class,
  TemplateConfiguration.class,
  WebhookConfiguration.class
})
public class NotifyApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(NotifyApplication.class, arguments);
  }
}
