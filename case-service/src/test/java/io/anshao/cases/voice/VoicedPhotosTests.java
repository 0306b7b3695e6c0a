package io.anshao.cases.voice;

import static io.anshao.cases.CaseApi.at;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.ServiceTest;
import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tip.TipVoiced;
import io.anshao.contracts.tip.VoiceKind;
import io.anshao.messaging.outbox.OutboxRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Pictures that a reporter sends with a message: the office sees them, the unit does not. */
@ServiceTest
class VoicedPhotosTests {

  private static final UUID PICTURE = UUID.randomUUID();

  @Autowired private CaseApi cases;

  private Cast cast;

  @BeforeEach
  void people() {
    cast = cases.cast();
  }

  @Test
  void standInTheLogForTheOfficeUnderAddressesOfItsOwn() {
    var tip =
        tip(
            cast.district(),
            "2021-06-08T09:12:00",
            IdentityMode.ANONYMOUS,
            "public",
            ContactKind.NONE);
    var id = cases.open(tip, cast.triager());
    cases.bringIntoProgress(cast, id);

    say(tip);

    await().until(() -> message(cases.get(cast.triager(), id, "events")).isPresent());
    var message = message(cases.get(cast.triager(), id, "events")).orElseThrow();
    assertThat(message.at("/photos/0/id").asString()).isEqualTo(PICTURE.toString());
    assertThat(message.at("/photos/0/url").asString()).contains(PICTURE.toString(), "grant=");
    assertThat(cases.get(cast.unitLeader(), id, "events").toString())
        .doesNotContain(PICTURE.toString());
  }

  private static Optional<JsonNode> message(JsonNode events) {
    return events
        .path("items")
        .valueStream()
        .filter(event -> event.path("event").asString().equals("reporter-wrote"))
        .findFirst();
  }

  private void say(TipSubmitted tip) {
    var at = at("2021-06-08T10:05:00");
    cases.publish(
        OutboxRecord.of(
            "/anshao/intake",
            new TipVoiced(
                tip.tipId(),
                cast.district(),
                VoiceKind.MESSAGE,
                "另一处也锁着，见照片",
                List.of(PICTURE),
                at),
            tip.tipId().toString(),
            2,
            cast.district(),
            at,
            null,
            null));
  }
}
