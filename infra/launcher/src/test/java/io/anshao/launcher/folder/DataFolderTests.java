package io.anshao.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir Path temporary;

  @Test
  void drawsSecretsOnceAndKeepsThem() throws IOException {
    var first = prepare(false);
    var key = Files.readString(first.keyOf("intake"));
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(first.passwordOf("cases_app"))
        .hasSize(20)
        .isNotEqualTo(first.passwordOf("cases_owner"));
    var second = prepare(false);
    assertThat(second.passwordOf("cases_app")).isEqualTo(first.passwordOf("cases_app"));
    assertThat(Files.readString(second.keyOf("intake"))).isEqualTo(key);
  }

  @Test
  void forgetsEverythingWhenAskedTo() throws IOException {
    var before = prepare(false).passwordOf("cases_app");
    var photo = Files.writeString(data().resolve("photos").resolve("p"), "x");
    assertThat(prepare(true).passwordOf("cases_app")).isNotEqualTo(before);
    assertThat(photo).doesNotExist();
  }

  @Test
  void refusesAFolderThatLacksASecret() throws IOException {
    Files.delete(prepare(false).keyOf("notify"));
    assertThatThrownBy(() -> prepare(false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notify.key is missing");
  }

  @Test
  void refusesAFolderOfAnotherVersion() throws IOException {
    prepare(false);
    Files.writeString(data().resolve("version.properties"), "layout=2\n");
    assertThatThrownBy(() -> prepare(false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another version of Anshao (layout 2, this one reads 1)");
  }

  @Test
  void refusesAFolderThatHoldsOtherThings() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("thesis.odt"), "x");
    for (var fresh : new boolean[] {false, true}) {
      assertThatThrownBy(() -> prepare(fresh))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("holds other things (thesis.odt)");
    }
    assertThat(data().resolve("thesis.odt")).hasContent("x");
  }

  @Test
  void startsOverWhereTheFirstStartWasCutShort() throws IOException {
    Files.createDirectories(data().resolve("secrets.part"));
    Files.createDirectories(data().resolve("secrets"));
    assertThat(prepare(false).passwordOf("intake_app")).hasSize(20);
  }

  private Path data() {
    return temporary.resolve("data");
  }

  private Secrets prepare(boolean fresh) {
    try (var folder = DataFolder.take(data())) {
      return folder.prepare(fresh);
    }
  }
}
