package io.anshao.intake;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Hostile input that lies beside the repository as {@code ../shared/data/badinput}; without that
 * folder this is skipped.
 */
@IntakeTest
@EnabledIf("isThere")
class BadInputTests {

  private static final Path FOLDER =
      Stream.of("../../shared", "../../../shared")
          .map(folder -> Path.of(folder, "data", "badinput").toAbsolutePath().normalize())
          .filter(Files::isDirectory)
          .findFirst()
          .orElse(Path.of("none"));

  @Autowired private Intake intake;
  @Autowired private Rows rows;

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  @Test
  void refusesWhatIsNoJsonAndFailsOnNothing() throws IOException {
    try (var files = Files.walk(FOLDER.resolve("jsontestsuite"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var name = file.getFileName().toString();

        var status = submit(Files.readAllBytes(file)).status();

        assertThat(status).as(name).isBetween(400, 499);
        if (name.startsWith("n_")) {
          assertThat(status).as(name).isEqualTo(400);
        }
      }
    }
  }

  @Test
  void keepsNaughtyWordsAsTheyAre() throws IOException {
    var sent = new HashSet<String>();
    for (var text : Intake.JSON.readTree(Files.readAllBytes(FOLDER.resolve("blns.json")))) {
      var words = "话" + text.asString() + "话";
      var answer = intake.submit(tip(words).json());

      assertThat(answer.status()).as(words).isIn(201, 422);
      if (answer.status() == 201) {
        sent.add(words);
      }
    }

    assertThat(sent).hasSizeGreaterThan(400);
    assertThat(rows.all("select description from tip")).containsAll(sent);
  }

  private Intake.Answer submit(byte[] body) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/tips"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
