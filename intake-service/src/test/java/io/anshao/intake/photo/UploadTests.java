package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticMovies.box;
import static io.anshao.intake.photo.SyntheticMovies.ints;
import static io.anshao.intake.photo.SyntheticMovies.video;
import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.join;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.png;
import static io.anshao.intake.photo.SyntheticPhotos.pngClaiming;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Multipart;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** How a photograph comes in, and what is refused. */
@IntakeTest
class UploadTests {

  @Autowired private Intake intake;

  @Value("${anshao.photos.folder}")
  private Path folder;

  @Test
  void takesAPhotographIn() {
    var file = withEverything(jpeg(400, 300), 6);

    var answer = intake.upload(file);

    assertThat(answer.status()).isEqualTo(201);
    var upload = answer.json();
    assertThat(upload.path("kind").asString()).isEqualTo("image/jpeg");
    assertThat(upload.path("size").asInt()).isEqualTo(file.length);
    assertThat(upload.path("width").asInt()).isEqualTo(300);
    assertThat(upload.path("height").asInt()).isEqualTo(400);
    assertThat(upload.path("takenAt").asString()).isEqualTo("2021-06-08T01:10:00Z");
    assertThat(upload.path("takenPlace").path("lat").asDouble()).isEqualTo(29.918);
    assertThat(UUID.fromString(upload.path("uploadId").asString()).version()).isEqualTo(4);
  }

  @Test
  void saysWhatToDoInsteadOfSendingWhatCannotBeTaken() {
    assertRefused(415, "photo-heic", box("ftyp", ascii("heic"), ints(0), ascii("mif1heic")));
    assertRefused(415, "recording-webm", join(ints(0x1A45DFA3), new byte[40]));
    assertRefused(422, "video-too-long", video(62));
    assertRefused(422, "video-unreadable", Arrays.copyOf(video(10), 150));
    assertRefused(422, "video-unreadable", box("ftyp", ascii("isom"), ints(0)));
  }

  @Test
  void refusesWhatIsNoPhotograph() {
    assertRefused(415, "photo-type", ascii("<html><script>alert(1)</script></html>"));
    assertRefused(415, "photo-type", new byte[0]);
    assertRefused(415, "photo-type", ascii("%PDF-1.7 0123456789"));
    assertRefused(422, "photo-unreadable", Arrays.copyOf(jpeg(400, 300), 50));
    assertRefused(422, "photo-unreadable", Arrays.copyOf(png(400, 300), 40));
    assertRefused(422, "photo-too-many-pixels", pngClaiming(12_000, 12_000));
    assertRefused(413, "photo-too-large", Arrays.copyOf(jpeg(400, 300), 20_000_001));
    assertRefused(413, "photo-too-large", Arrays.copyOf(jpeg(400, 300), 41_000_000));
  }

  private void assertRefused(int status, String problem, byte[] file) {
    var answer = intake.upload(file);

    assertThat(answer.status()).as(problem).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.json().path("titleEn").asString()).isNotEmpty();
  }

  @Test
  void takesAPhotographOfExactlyTheAllowedSize() {
    assertThat(intake.upload(Arrays.copyOf(jpeg(400, 300), 20_000_000)).status()).isEqualTo(201);
  }

  @Test
  void asksForAFile() {
    var without = Multipart.file("photo", jpeg(40, 30));
    var answer =
        intake.send(
            HttpRequest.newBuilder(intake.uri("/api/v1/uploads"))
                .header("Content-Type", without.contentType())
                .POST(BodyPublishers.ofByteArray(without.body())));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("file");
  }

  @Test
  void refusesABodyThatIsNoForm() {
    for (var type :
        List.of("image/jpeg", "multipart/form-data", "multipart/form-data; boundary=x")) {
      var answer =
          intake.send(
              HttpRequest.newBuilder(intake.uri("/api/v1/uploads"))
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofByteArray(jpeg(40, 30))));

      assertThat(answer.status()).as(type).isBetween(400, 499);
    }
  }

  @Test
  void saysThatTheDiskTakesNothingAndGoesOnByItself() throws IOException {
    var arriving = folder.resolve("arriving");
    var away = folder.resolve("away");
    Files.move(arriving, away);
    try {
      assertRefused(503, "files-not-stored", jpeg(400, 300));
    } finally {
      Files.move(away, arriving);
    }
    assertThat(intake.upload(jpeg(400, 300)).status()).isEqualTo(201);
  }

  @Test
  void leavesNothingBehindWhenAnUploadIsRefusedOrBrokenOff() throws IOException {
    assertRefused(415, "photo-type", ascii("no photograph at all"));
    breakOff(withEverything(jpeg(1200, 900), 1));

    await()
        .untilAsserted(
            () -> {
              try (var files = Files.list(folder.resolve("arriving"))) {
                assertThat(files).isEmpty();
              }
            });
  }

  private void breakOff(byte[] file) throws IOException {
    var form = Multipart.file("file", file);
    var head =
        "POST /api/v1/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(form.contentType(), form.body().length);
    try (var socket = new Socket("localhost", intake.uri("/").getPort())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(form.body(), 0, form.body().length / 2);
      socket.getOutputStream().flush();
      await()
          .atMost(Duration.ofSeconds(5))
          .until(
              () -> {
                try (var files = Files.list(folder.resolve("arriving"))) {
                  return files.findAny().isPresent();
                }
              });
    }
  }
}
