package io.anshao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.launcher.run.Account;
import io.anshao.launcher.run.ApiKeys;
import io.anshao.launcher.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTests {

  @TempDir private Path folder;

  private static Run run(Map<String, String> keys) {
    var account = new Account("admin", "secret", List.of("administrator"), null);
    return new Run("i", "c", "n", "m", "p", "k", List.of(account), keys, Map.of("launcher", 1L));
  }

  private String text(Run run) {
    return Announcement.of(run, folder, folder.resolve("codes.txt"), Optional.empty());
  }

  @Test
  void tellsHowPhonesComeToTrustIt() {
    var trust = Optional.of("http://192.168.1.2:8088  SHA-256 AB:CD");

    assertThat(Announcement.of(run(Map.of()), folder, folder.resolve("codes.txt"), trust))
        .contains("phones trust it by     http://192.168.1.2:8088  SHA-256 AB:CD");
  }

  @Test
  void tellsAccountsAndKeys() throws IOException {
    var keys = new ApiKeys(folder.resolve("api-keys.json"));
    assertThat(keys.read()).isEmpty();
    keys.write(Map.of("demo", "k-1"));
    var run = run(keys.read());

    run.write(folder);

    assertThat(text(run)).contains("admin", "API key demo  k-1", "codes.txt");
    assertThat(Run.read(folder).orElseThrow().apiKeys()).containsEntry("demo", "k-1");
    for (var file : List.of("run.json", "api-keys.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void saysNothingOfKeysWhereThereAreNone() throws IOException {
    run(Map.of()).write(folder);

    assertThat(text(run(Map.of()))).doesNotContain("API key", "phones");
    assertThat(folder.resolve("run.json")).content().doesNotContain("apiKeys");
    assertThat(Run.read(folder)).isPresent();
  }
}
