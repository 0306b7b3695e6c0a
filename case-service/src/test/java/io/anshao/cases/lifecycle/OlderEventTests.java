package io.anshao.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was written before an event had all its fields is read for ever. */
class OlderEventTests {

  private static final Stamp STAMP = new Stamp(Instant.parse("2021-06-08T01:12:00Z"), Actor.SYSTEM);

  @Test
  void readsASplitFromBeforeReportersCouldLeaveAContactMeanwhile() {
    var split = new CaseEvent.Split(STAMP, Optional.empty());
    var written = CaseJson.read(CaseJson.bytes(split)).toString();

    var older = written.replaceFirst(",?\"contactKind\":[^,}]*", "");

    assertThat(older).doesNotContain("contactKind");
    assertThat(
            CaseJson.as(
                CaseJson.read(older.getBytes(StandardCharsets.UTF_8)), CaseEvent.Split.class))
        .isEqualTo(split);
  }
}
