package io.anshao.intake.chat;

import io.anshao.edge.chat.ChatTips;
import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.link.ReceiptLinks;
import io.anshao.intake.photo.PhotoIntake;
import io.anshao.intake.retention.RowSweep;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.messaging.Database;
import io.anshao.messaging.lane.LaneFactory;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.messaging.lane.Lanes;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires dialogues. Who talks is a channel that is added to the service. */
@Configuration(proxyBeanMethods = false)
public class ChatConfiguration {

  @Bean
  Lanes<DialogueWork, Boolean> dialogueLanes(LaneFactory lanes) {
    return lanes.lanes("dialogues", LaneSettings.standard().withLanes(1), new DialogueWriter());
  }

  @Bean
  ChatTips chatTips(
      DatabaseClient database,
      MasterKey master,
      Lanes<DialogueWork, Boolean> dialogueLanes,
      PhotoIntake photos,
      ChannelIntake intake,
      ReceiptLinks links,
      @Value("${anshao.district}") String district,
      @Value("${anshao.pages:}") String pages) {
    var dialogues = new Dialogues(database, master, dialogueLanes);
    return new Chats(dialogues, photos, intake, links, new ChatSettings(district, pages));
  }

  /** With a dialogue goes what leads back to who spoke. */
  @Bean
  RowSweep dialogueSweep(Database database) {
    return new RowSweep(
        database, "dialogues", "delete from dialogue where until < ?::timestamptz", Duration.ZERO);
  }
}
