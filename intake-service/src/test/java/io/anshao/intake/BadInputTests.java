package io.anshao.intake;

import static io.anshao.intake.Tips.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.photo.SyntheticPhotos;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /**
   * One tip whose every free text is that one: taken as it is or refused, but for cut characters.
   */
  @Test
  void takesOrRefusesHardTexts() throws IOException {
    var texts = new ArrayList<String>();
    var hard = Intake.JSON.readTree(Files.readAllBytes(FOLDER.resolve("texts_cn.json")));
    hard.path("texts").forEach(text -> texts.add(text.asString()));
    var cells = Intake.JSON.readTree(Files.readAllBytes(FOLDER.resolve("csv_formula_cells.json")));
    cells.path("formula").forEach(text -> texts.add(text.asString()));
    texts.addAll(payloads());
    var before = rows.count("tip");
    var taken = 0;

    for (var text : texts) {
      var json = Intake.JSON.writeValueAsString(text);
      var answer =
          intake.submit(
              tip(text).with("address", json).with("subject", "{\"name\":" + json + "}").json());

      assertThat(answer.status()).as(text).isIn(201, 400, 413, 422);
      taken += answer.status() == 201 ? 1 : 0;
    }

    assertThat(taken).isGreaterThan(texts.size() / 2);
    assertThat(rows.count("tip")).isEqualTo(before + taken);
  }

  private static List<String> payloads() throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(FOLDER.resolve("payloads"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
      }
    }
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  /** A name says nothing: the file is taken for what is in it, and the name is kept nowhere. */
  @Test
  void looksAtNoNameOfAFile() throws IOException {
    var names = new ArrayList<String>();
    Intake.JSON
        .readTree(Files.readAllBytes(FOLDER.resolve("filenames.json")))
        .forEach(name -> names.add(name.asString()));
    var photograph = SyntheticPhotos.jpeg(40, 30);
    var before = rows.count("upload");
    var taken = 0;

    for (var name : names) {
      var answer = send(Multipart.file("file", name, photograph));

      assertThat(answer.status()).as(name).isIn(201, 400, 422);
      taken += answer.status() == 201 ? 1 : 0;
    }

    assertThat(taken).isGreaterThan(names.size() / 2);
    assertThat(rows.count("upload")).isEqualTo(before + taken);
  }

  private Intake.Answer send(Multipart form) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/uploads"))
            .header("Content-Type", form.contentType())
            .POST(BodyPublishers.ofByteArray(form.body())));
  }

  private Intake.Answer submit(byte[] body) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/tips"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
