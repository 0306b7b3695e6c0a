package io.anshao.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.voice.domain.VoiceEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written before an event had all its fields is read for ever. */
class OlderEventTests {

  private static final Stamp STAMP = new Stamp(Instant.parse("2021-06-08T01:12:00Z"), Actor.SYSTEM);

  @Test
  void readsASplitFromBeforeReportersCouldLeaveAContactMeanwhile() {
    assertThat(without("contactKind", new CaseEvent.Split(STAMP, Optional.of("phone"))))
        .isEqualTo(new CaseEvent.Split(STAMP, Optional.empty()));
  }

  @Test
  void readsAMessageFromBeforeReportersCouldSendPicturesWithIt() {
    var words = new Text(UUID.randomUUID(), "sha-256:00");
    var now = new VoiceEvent.ReporterWrote(STAMP, words, Optional.of(List.of(UUID.randomUUID())));

    assertThat(without("photos", now))
        .isEqualTo(new VoiceEvent.ReporterWrote(STAMP, words, Optional.empty()));
  }

  /** Written, robbed of a field and read again. */
  private static Object without(String field, Object event) {
    var older = CaseJson.read(CaseJson.bytes(event)).asObject();
    assertThat(older.remove(field)).isNotNull();
    var bytes = older.toString().getBytes(StandardCharsets.UTF_8);
    return CaseJson.as(CaseJson.read(bytes), event.getClass());
  }
}
