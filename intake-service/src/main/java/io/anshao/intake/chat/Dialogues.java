package io.anshao.intake.chat;

import io.anshao.edge.chat.ChatMessage;
import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.chat.domain.Dialogue;
import io.anshao.messaging.lane.Lanes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dialogues under way, each under a keyed hash of who speaks and sealed by the master key; gone
 * when their time is over.
 */
final class Dialogues {

  /** Somebody who was interrupted comes back. */
  private static final int UNDER_WAY = 60;

  /** Longer than a platform asks again, and than a message may be old. */
  private static final int TOLD = 15;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;
  private final MasterKey master;
  private final Lanes<DialogueWork, Boolean> lanes;

  Dialogues(DatabaseClient database, MasterKey master, Lanes<DialogueWork, Boolean> lanes) {
    this.database = database;
    this.master = master;
    this.lanes = lanes;
  }

  /**
   * A dialogue as it was read.
   *
   * @param version 0 when it begins
   */
  record Held(String who, long version, Dialogue dialogue) {}

  /** The dialogue that the message belongs to; a new one when there is none. */
  Mono<Held> with(ChatMessage message) {
    var who =
        HexFormat.of()
            .formatHex(master.hmac("dialogue", bytes(message.platform()), bytes(message.from())));
    return database
        .sql("select version, state from dialogue where who = :who and until > now()")
        .bind("who", who)
        .map(
            row ->
                new Held(
                    who,
                    Objects.requireNonNull(row.get("version", Long.class)),
                    open(Objects.requireNonNull(row.get("state", byte[].class)))))
        .one()
        .defaultIfEmpty(new Held(who, 0, Dialogue.begun(UUID.randomUUID())));
  }

  /** Whether it was kept; not when another message came in between. */
  Mono<Boolean> keep(Held before, Dialogue next) {
    return lanes.submit(
        new DialogueWork(
            before.who(), before.version(), seal(next), next.told() ? TOLD : UNDER_WAY));
  }

  private byte[] seal(Dialogue dialogue) {
    return master.wrap("dialogue", JSON.writeValueAsBytes(dialogue));
  }

  private Dialogue open(byte[] state) {
    return JSON.readValue(master.unwrap("dialogue", state), Dialogue.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
