package io.anshao.edge.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClockTests {

  @TempDir Path folder;

  @Test
  void movesOnlyTheDistrictsThatTheFileNamesAndFollowsIt() throws IOException {
    var file = folder.resolve("clock.json");
    var clock = BusinessClocks.of(file, false);
    assertThat(clock.now("330205")).isAfter(Instant.parse("2026-01-01T00:00:00Z"));

    write(file, "{\"330205\":\"2021-06-08T09:12:00+08:00\"}", 1);
    assertThat(clock.now("330205")).isEqualTo("2021-06-08T01:12:00Z");
    assertThat(clock.now("330206")).isAfter(Instant.parse("2026-01-01T00:00:00Z"));

    write(file, "{\"330205\":\"2021-06-09T00:00:00+08:00\"}", 2);
    assertThat(clock.now("330205")).isEqualTo("2021-06-08T16:00:00Z");
  }

  @Test
  void isRefusedInProduction() {
    var file = folder.resolve("clock.json");

    assertThatThrownBy(() -> BusinessClocks.of(file, true))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void write(Path file, String text, int second) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + second * 1000L));
  }
}
