package io.anshao.cases.totp;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.secret.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepUpsTests {

  private static final UUID PERSON = UUID.randomUUID();
  private static final Instant AT = Instant.ofEpochMilli(1_780_000_000_000L);

  @TempDir private Path folder;

  private StepUps tickets;

  @BeforeEach
  void makeAKey() throws IOException {
    tickets = new StepUps(key("one", (byte) 1), Duration.ofMinutes(5));
  }

  private MasterKey key(String name, byte filling) throws IOException {
    var bytes = new byte[32];
    new Random(filling).nextBytes(bytes);
    var file = folder.resolve(name);
    Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    return MasterKey.read(file);
  }

  @Test
  void sayWhenTheCodeWasGivenForFiveMinutes() {
    var ticket = tickets.of(PERSON, AT);

    assertThat(tickets.read(ticket, PERSON, AT.plusSeconds(299))).hasValue(AT);
    assertThat(tickets.read(ticket, PERSON, AT.plusSeconds(300))).isEmpty();
  }

  @Test
  void areNobodyElses() {
    assertThat(tickets.read(tickets.of(PERSON, AT), UUID.randomUUID(), AT)).isEmpty();
  }

  @Test
  void cannotBeMadeOrChangedByAnybodyElse() throws IOException {
    var others = new StepUps(key("other", (byte) 2), Duration.ofMinutes(5));
    var ticket = Base64.getUrlDecoder().decode(tickets.of(PERSON, AT));
    ticket[20] ^= 1;

    assertThat(tickets.read(others.of(PERSON, AT), PERSON, AT)).isEmpty();
    assertThat(tickets.read(Base64.getUrlEncoder().encodeToString(ticket), PERSON, AT)).isEmpty();
    assertThat(tickets.read("no ticket", PERSON, AT)).isEmpty();
    assertThat(tickets.read("", PERSON, AT)).isEmpty();
  }
}
