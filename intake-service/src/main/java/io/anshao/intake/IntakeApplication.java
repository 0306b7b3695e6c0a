package io.anshao.intake;

import io.anshao.edge.EdgeConfiguration;
import io.anshao.intake.access.AccessConfiguration;
import io.anshao.intake.api.ApiConfiguration;
import io.anshao.intake.apikey.ApiKeyConfiguration;
import io.anshao.intake.board.BoardConfiguration;
import io.anshao.intake.chat.ChatConfiguration;
import io.anshao.intake.district.DistrictConfiguration;
import io.anshao.intake.draft.DraftConfiguration;
import io.anshao.intake.erasure.ErasureConfiguration;
import io.anshao.intake.flood.FloodConfiguration;
import io.anshao.intake.link.LinkConfiguration;
import io.anshao.intake.open311.Open311Configuration;
import io.anshao.intake.order.OrderConfiguration;
import io.anshao.intake.photo.PhotoConfiguration;
import io.anshao.intake.progress.ProgressConfiguration;
import io.anshao.intake.receipt.ReceiptConfiguration;
import io.anshao.intake.retelling.RetellingConfiguration;
import io.anshao.intake.retention.RetentionConfiguration;
import io.anshao.intake.root.RootConfiguration;
import io.anshao.intake.sealing.SealingConfiguration;
import io.anshao.intake.sheet.SheetConfiguration;
import io.anshao.intake.tip.TipConfiguration;
import io.anshao.intake.webhook.WebhookConfiguration;
import io.anshao.messaging.MessagingConfiguration;
import io.anshao.messaging.reference.ReferenceConfiguration;
import io.anshao.operations.OperationsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Takes what the public sees and gives back what became of it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  MessagingConfiguration.class,
  OperationsConfiguration.class,
  ReferenceConfiguration.class,
  EdgeConfiguration.class,
  AccessConfiguration.class,
  ApiConfiguration.class,
  SealingConfiguration.class,
  DistrictConfiguration.class,
  PhotoConfiguration.class,
  FloodConfiguration.class,
  TipConfiguration.class,
  DraftConfiguration.class,
  ErasureConfiguration.class,
  WebhookConfiguration.class,
  SheetConfiguration.class,
  LinkConfiguration.class,
  ChatConfiguration.class,
  ProgressConfiguration.class,
  ReceiptConfiguration.class,
  OrderConfiguration.class,
  BoardConfiguration.class,
  ApiKeyConfiguration.class,
  Open311Configuration.class,
  RetentionConfiguration.class,
  RetellingConfiguration.class,
  RootConfiguration.class
})
public class IntakeApplication {

  public static void main(String[] args) {
    SpringApplication.run(IntakeApplication.class, args);
  }
}
