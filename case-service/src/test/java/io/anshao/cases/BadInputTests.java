package io.anshao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.StaffApi.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/**
 * Hostile input that lies beside the repository as {@code ../shared/data/badinput}; without that
 * folder this is skipped. One line in a few of each list, all of them in {@code infra/test deep}.
 */
@ServiceTest
@EnabledIf("isThere")
class BadInputTests {

  private static final int ONE_IN = Boolean.getBoolean("anshao.deep") ? 1 : 7;

  private static final Path FOLDER =
      Stream.of("../../shared", "../../../shared")
          .map(folder -> Path.of(folder, "data", "badinput").toAbsolutePath().normalize())
          .filter(Files::isDirectory)
          .findFirst()
          .orElse(Path.of("none"));

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  @Test
  void searchesForAnythingAndFailsOnNothing() throws IOException {
    var triager = cases.cast().triager();
    for (var words : payloads()) {
      assertThat(found(triager, words)).as(words).isIn(200, 400, 422);
    }
  }

  @Test
  void opensNothingForNamesThatAreQueries() throws IOException {
    for (var words : payloads()) {
      var answer =
          staff
              .anyone()
              .post()
              .uri("/api/v1/permissions")
              .header("Authorization", "Bearer " + asHeader(words))
              .exchange()
              .expectBody()
              .returnResult();
      assertThat(answer.getStatus().value()).as(words).isIn(400, 401);
    }
  }

  @Test
  void refusesWhatIsNoJson() throws IOException {
    try (var files = Files.walk(FOLDER.resolve("jsontestsuite"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var status =
            staff
                .anyone()
                .post()
                .uri("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Files.readAllBytes(file))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        assertThat(status).as(file.getFileName().toString()).isBetween(400, 499);
      }
    }
  }

  /** A name that a person keys in stays what it is, and makes no other rows than its own. */
  @Test
  void keepsNamesAsTheyAre() throws IOException {
    var administrator = staff.office(staff.freshDistrict(), "administrator");
    for (var name : payloads().stream().filter(line -> line.length() <= 40).limit(40).toList()) {
      var answer =
          staff
              .as(administrator)
              .post()
              .uri("/api/v1/people")
              .headers(StaffApi.newKey())
              .bodyValue(
                  Map.of(
                      "username",
                      "u" + UUID.randomUUID().toString().substring(0, 12),
                      "name",
                      name,
                      "password",
                      "walks-through-the-door",
                      "roles",
                      List.of("operator")))
              .exchange()
              .expectBody(String.class)
              .returnResult();
      assertThat(answer.getStatus().value()).as(name).isIn(201, 400, 422);
    }
  }

  private int found(Member member, String words) {
    return staff
        .as(member)
        .get()
        .uri(uri -> uri.path("/api/v1/cases").queryParam("q", "{q}").build(words))
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  private static String asHeader(String words) {
    return words.replaceAll("[^\\x21-\\x7e]", "_");
  }

  private static List<String> payloads() throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(FOLDER.resolve("payloads"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        lines.addAll(Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
      }
    }
    lines.removeIf(String::isBlank);
    var some = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i += ONE_IN) {
      some.add(lines.get(i));
    }
    return some;
  }
}
