package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.join;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.sealing.SealingKeys;
import io.anshao.messaging.lane.Lanes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;

/** With a daemon that finds one word; the whole way of a file around it. */
@IntakeTest
class VirusScanTests {

  private static final String BAD = "EICAR-LIKE";

  @Autowired private PhotoStore store;
  @Autowired private PhotoThreads threads;
  @Autowired private SealingKeys keys;
  @Autowired private Lanes<Upload, UUID> uploadLanes;
  @Autowired private Rows rows;

  @Value("${anshao.photos.folder}")
  private Path folder;

  @Test
  void takesWhatNothingIsFoundIn() throws IOException {
    try (var clamd = new FakeClamd(VirusScanTests::verdict)) {
      assertThat(take(clamd.client(), jpeg(400, 300)).size()).isPositive();
    }
  }

  @Test
  void refusesWhatIsInfectedAndKeepsNothingOfIt() throws IOException {
    try (var clamd = new FakeClamd(VirusScanTests::verdict)) {
      assertRefused(clamd.client(), "file-infected", 422);
    }
  }

  @Test
  void takesNothingWhileNobodyCanSay() throws IOException {
    assertRefused(new ClamAv("localhost", 1), "virus-scan-away", 503);
    try (var clamd = new FakeClamd(file -> "INSTREAM size limit exceeded. ERROR")) {
      assertRefused(clamd.client(), "virus-scan-away", 503);
    }
    try (var clamd = new FakeClamd(file -> "")) {
      assertRefused(clamd.client(), "virus-scan-away", 503);
    }
  }

  @Test
  void asksNobodyUnlessItIsToldTo() {
    assertThat(new VirusScanSettings(null, 3310).scan()).isSameAs(VirusScan.OFF);
    assertThat(new VirusScanSettings("scanner", 3310).scan()).isInstanceOf(ClamAv.class);
  }

  private void assertRefused(VirusScan scan, String problem, int status) throws IOException {
    var rowsBefore = rows.count("upload");
    var filesBefore = files();

    assertThatThrownBy(() -> take(scan, join(jpeg(400, 300), ascii(BAD))))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal -> {
              assertThat(refusal.slug()).isEqualTo(problem);
              assertThat(refusal.getStatusCode().value()).isEqualTo(status);
            });
    assertThat(rows.count("upload")).isEqualTo(rowsBefore);
    assertThat(files()).isEqualTo(filesBefore);
  }

  private Upload take(VirusScan scan, byte[] file) {
    return new PhotoIntake(store, threads, keys, scan, uploadLanes)
        .take(Flux.just(file), null)
        .blockOptional(Duration.ofSeconds(30))
        .orElseThrow();
  }

  private long files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static String verdict(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(BAD)
        ? "stream: Test.Virus FOUND"
        : "stream: OK";
  }
}
