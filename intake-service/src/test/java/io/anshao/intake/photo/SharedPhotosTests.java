package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * Photographs of real cameras, and files that mean harm. They lie beside the repository as {@code
 * ../shared/data/photos}; without that folder this is skipped.
 */
@IntakeTest
@EnabledIf("isThere")
class SharedPhotosTests {

  private static final Path FOLDER = findFolder();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** What must not be taken as a photograph. */
  private static final Set<String> REFUSED =
      Set.of(
          "bomb_30000x30000_1bit.png",
          "bomb_12000x12000_rgb.png",
          "lie_ihdr_2e9.png",
          "trunc_in_exif.jpg",
          "header_only.jpg",
          "empty.jpg",
          "gif_js_polyglot.gif",
          "svg_script.svg",
          "svg_as.jpg",
          "html_as.jpg",
          "exe_as.jpg",
          "pdf_as.jpg",
          "eps_as.jpg",
          "mvg_as.jpg",
          "zipbomb_50MB.zip",
          "webp.webp",
          "cmyk.jpg",
          "IMG_5195.HEIC",
          "samplefilehub.heif");

  @Autowired private Intake intake;
  @Autowired private Rows rows;

  @Value("${anshao.photos.folder}")
  private Path folder;

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  private static Path findFolder() {
    var beside = Path.of("..", "..", "shared", "data", "photos").toAbsolutePath().normalize();
    return Files.isDirectory(beside)
        ? beside
        : Path.of("..", "..", "..", "shared", "data", "photos").toAbsolutePath().normalize();
  }

  @TestFactory
  Stream<DynamicTest> takesOrRefusesEachAsItShould() throws IOException {
    var expected = expectations();
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> check(file, expected.get(file.getFileName().toString()))));
    }
  }

  private static Map<String, JsonNode> expectations() throws IOException {
    var all = new TreeMap<String, JsonNode>();
    var synthetic =
        Intake.JSON.readTree(Files.readAllBytes(FOLDER.resolve("synthetic/expected.json")));
    synthetic.propertyStream().forEach(each -> all.put(each.getKey(), each.getValue()));
    Intake.JSON
        .readTree(Files.readAllBytes(FOLDER.resolve("exiftool.json")))
        .valueStream()
        .forEach(each -> all.put(nameOf(each.path("SourceFile").asString()), each));
    return all;
  }

  private void check(Path file, JsonNode expected) throws IOException {
    var bytes = Files.readAllBytes(file);
    var rowsBefore = rows.count("upload");
    var filesBefore = files();

    var answer = intake.upload(bytes);

    if (REFUSED.contains(file.getFileName().toString())) {
      assertThat(answer.status()).isIn(413, 415, 422);
      assertThat(answer.problem()).startsWith("photo-");
      assertThat(answer.problem().equals("photo-heic")).isEqualTo(isHeic(file));
      assertThat(rows.count("upload")).as("rows").isEqualTo(rowsBefore);
      assertThat(files()).as("files").isEqualTo(filesBefore);
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      assertThat(rows.count("upload")).as("rows").isEqualTo(rowsBefore + 1);
      assertThat(files()).as("files").isEqualTo(filesBefore + 2);
      assertTakenAsExpected(answer.json(), expected);
      assertServedClean(answer.json());
    }
  }

  private static boolean isHeic(Path file) {
    return file.getParent().endsWith("heic");
  }

  /** How many lie in the service's folder, on their way in or kept. */
  private long files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static void assertTakenAsExpected(JsonNode upload, JsonNode expected) {
    var lat = expected.path("GPSLatitude").asDouble(expected.path("lat").asDouble(0));
    var lng = expected.path("GPSLongitude").asDouble(expected.path("lon").asDouble(0));
    if (lat != 0) {
      assertThat(upload.path("takenPlace").path("lat").asDouble()).isCloseTo(lat, within(1e-6));
      assertThat(upload.path("takenPlace").path("lng").asDouble()).isCloseTo(lng, within(1e-6));
    } else if (expected.has("MIMEType") || expected.has("lat")) {
      assertThat(upload.has("takenPlace")).isFalse();
    }
    if (expected.has("DateTimeOriginal")) {
      var at =
          LocalDateTime.parse(
              expected.path("DateTimeOriginal").asString(),
              DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss"));
      assertThat(Instant.parse(upload.path("takenAt").asString()))
          .isEqualTo(at.atZone(SHANGHAI).toInstant());
    }
    assertUpright(upload, expected);
  }

  private static void assertUpright(JsonNode upload, JsonNode expected) {
    if (expected.has("ImageWidth")) {
      var turned = expected.path("Orientation").asInt(1) >= 5;
      assertThat(upload.path("width").asInt())
          .isEqualTo(expected.path(turned ? "ImageHeight" : "ImageWidth").asInt());
    }
    if (expected.has("orientation")) {
      var portrait = expected.path("orientation").asInt() >= 5;
      assertThat(upload.path("height").asInt() > upload.path("width").asInt()).isEqualTo(portrait);
    }
  }

  private void assertServedClean(JsonNode upload) throws IOException {
    var id = UUID.fromString(upload.path("uploadId").asString());
    var grant = Intake.grant(UUID.randomUUID(), id, Instant.now().plusSeconds(60));
    var served = intake.get("/api/v1/staff/photos/" + id + "?grant=" + grant);

    assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(served.body())
        .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
        .doesNotContain(
            "Exif", "http://ns.adobe.com", "ICC_PROFILE", "Photoshop", "<script", "PK\3\4");
    var image = ImageIO.read(new ByteArrayInputStream(served.body()));
    assertThat(image.getWidth()).isEqualTo(upload.path("width").asInt());
    assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(2560);
  }

  private static String nameOf(String path) {
    return Path.of(path).getFileName().toString();
  }
}
