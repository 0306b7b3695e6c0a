package io.anshao.intake.photo;

import static io.anshao.intake.Tips.tip;
import static io.anshao.intake.photo.SyntheticMovies.box;
import static io.anshao.intake.photo.SyntheticMovies.ints;
import static io.anshao.intake.photo.SyntheticMovies.quickTime;
import static io.anshao.intake.photo.SyntheticMovies.video;
import static io.anshao.intake.photo.SyntheticMovies.voice;
import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.join;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.png;
import static io.anshao.intake.photo.SyntheticPhotos.pngClaiming;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.seal.Hpke;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Multipart;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.messaging.reference.ReferenceStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IntakeTest
class UploadTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private ReferenceStore reference;
  @Autowired private UploadSweep sweep;

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
  void sealsTheOriginalForTheCustodiansAlone() throws Exception {
    var file = withEverything(png(64, 48), 1);
    var jpeg = withEverything(jpeg(640, 480), 1);
    assertThat(intake.upload(file).status()).as("no picture any more").isEqualTo(415);

    var id = UUID.fromString(intake.upload(jpeg).json().path("uploadId").asString());

    var sealed =
        Files.readAllBytes(folder.resolve("originals/" + prefix(id) + "/" + id + ".sealed"));
    assertThat(sealed).asString(StandardCharsets.ISO_8859_1).doesNotContain(SECRET);
    assertThat(open(sealed, id)).isEqualTo(jpeg);
    assertThat(rows.one("select sha256 from upload where id = '%s'", id))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg)));
  }

  @Test
  void leavesNoTraceOfTheCameraInAnyFileOfTheService() throws IOException {
    intake.upload(withEverything(jpeg(320, 240), 3));

    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllBytes(file))
            .asString(StandardCharsets.ISO_8859_1)
            .doesNotContain(SECRET, "Exif", "xmpmeta", "PK\3\4");
      }
    }
    assertThat(rows.everything()).noneMatch(row -> row.contains(SECRET));
  }

  @Test
  void takesVideosAndRecordingsWithoutWhatTheCameraWrote() throws Exception {
    for (var file : List.of(video(10), quickTime(10), voice(60))) {
      var answer = intake.upload(file);

      assertThat(answer.status()).isEqualTo(201);
      var id = UUID.fromString(answer.json().path("uploadId").asString());
      var served = served(id);
      assertThat(served.status()).isEqualTo(200);
      assertThat(served.header("Content-Type")).isEqualTo(answer.json().path("kind").asString());
      assertThat(served.body())
          .asString(StandardCharsets.ISO_8859_1)
          .doesNotContain(SECRET)
          .endsWith("sound two|");
      assertThat(
              open(
                  Files.readAllBytes(
                      folder.resolve("originals/" + prefix(id) + "/" + id + ".sealed")),
                  id))
          .isEqualTo(file);
      assertThat(rows.one("select perceptual_hash is null from upload where id = '%s'", id))
          .isEqualTo("t");
      assertThat(intake.submit(tip("x").with("uploads", "[\"" + id + "\"]").json()).status())
          .isEqualTo(201);
    }
  }

  @Test
  void servesARangeOfAVideo() {
    var upload = intake.upload(video(10)).json();

    var part = served(UUID.fromString(upload.path("uploadId").asString()), "Range", "bytes=4-7");

    assertThat(upload.path("kind").asString()).isEqualTo("video/mp4");
    assertThat(upload.path("width").asInt()).isEqualTo(640);
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.text()).isEqualTo("ftyp");
    assertThat(part.header("Content-Range")).startsWith("bytes 4-7/");
  }

  private Intake.Answer served(UUID id, String... headers) {
    var grant = Intake.grant(UUID.randomUUID(), id, Instant.now().plusSeconds(600));
    return intake.get("/api/v1/staff/photos/" + id + "?grant=" + grant, headers);
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

  @Test
  void takesNothingInWhileThereIsNoKeyToSealTo() {
    try {
      publishKey(2, Instant.EPOCH.plusSeconds(1));

      var answer = intake.upload(jpeg(40, 30));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("sealing-key-missing");
      assertThat(answer.header("Retry-After")).isNotEmpty();
    } finally {
      publishKey(3, null);
    }
  }

  private void publishKey(long seq, @org.jspecify.annotations.Nullable Instant until) {
    var key = TestReference.sealingKey(Purpose.EVIDENCE, until);
    topics.publish("evidence-1", TestReference.DISTRICT, seq, key);
    await()
        .until(
            () ->
                reference
                    .find(SealingKeyPublished.class, "key/evidence-1")
                    .filter(key::equals)
                    .isPresent());
  }

  @Test
  void removesAfterADayWhatNoTipClaimed() throws SQLException, IOException {
    var lost = intake.upload(jpeg(40, 30)).json().path("uploadId").asString();
    var claimed = intake.upload(jpeg(41, 30)).json().path("uploadId").asString();
    var fresh = intake.upload(jpeg(42, 30)).json().path("uploadId").asString();
    intake.submit(tip("认领").with("uploads", "[\"" + claimed + "\"]").json());
    rows.change(
        "update upload set received_at = now() - interval '25 hours' where id in ('%s', '%s')"
            .formatted(lost, claimed));

    sweep.run(Instant.now());

    assertThat(rows.count("upload where id = '" + lost + "'")).isZero();
    assertThat(folder.resolve("copies/" + lost.substring(0, 2) + "/" + lost + ".jpg"))
        .doesNotExist();
    assertThat(folder.resolve("originals/" + lost.substring(0, 2) + "/" + lost + ".sealed"))
        .doesNotExist();
    for (var kept : List.of(claimed, fresh)) {
      assertThat(rows.count("upload where id = '" + kept + "'")).isEqualTo(1);
      assertThat(folder.resolve("copies/" + kept.substring(0, 2) + "/" + kept + ".jpg")).exists();
    }
  }

  @Test
  void servesAPictureToWhomeverHoldsAGrantAndLogsIt() {
    var photo =
        UUID.fromString(
            intake.upload(withEverything(jpeg(400, 300), 8)).json().path("uploadId").asString());
    var person = UUID.randomUUID();
    var grant = Intake.grant(person, photo, Instant.now().plusSeconds(600));

    var answer = intake.get("/api/v1/staff/photos/" + photo + "?grant=" + grant);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body()).asString(StandardCharsets.ISO_8859_1).doesNotContain(SECRET, "Exif");
    assertThat(
            rows.all(
                "select purpose from photo_view where person = '%s' and photo = '%s'",
                person, photo))
        .containsExactly("case-view");
  }

  @Test
  void marksTheCopiesOfThoseWhoHandleIt() throws IOException {
    var photo = UUID.fromString(intake.upload(jpeg(400, 300)).json().path("uploadId").asString());
    var person = UUID.randomUUID();
    var soon = Instant.now().plusSeconds(600);
    var path = "/api/v1/staff/photos/" + photo + "?grant=";

    var bare = intake.get(path + Intake.grant(person, photo, soon));
    var marked = intake.get(path + Intake.grant(person, photo, "江北安哨", soon));

    assertThat(marked.status()).isEqualTo(200);
    assertThat(marked.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(marked.header("Cache-Control")).contains("no-store");
    var picture = ImageIO.read(new ByteArrayInputStream(marked.body()));
    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getHeight()).isEqualTo(300);
    assertThat(marked.body()).isNotEqualTo(bare.body());
    assertThat(intake.get(path + Intake.grant(person, photo, soon)).body()).isEqualTo(bare.body());
  }

  @Test
  void showsNothingWithoutAGenuineGrant() {
    var photo = UUID.fromString(intake.upload(jpeg(40, 30)).json().path("uploadId").asString());
    var person = UUID.randomUUID();
    var path = "/api/v1/staff/photos/" + photo;
    var soon = Instant.now().plusSeconds(600);

    assertThat(intake.get(path).status()).isEqualTo(400);
    assertThat(intake.get(path + "?grant=x").status()).isEqualTo(403);
    assertThat(
            intake.get(path + "?grant=" + Intake.grant(person, UUID.randomUUID(), soon)).status())
        .isEqualTo(403);
    assertThat(intake.get(path + "?grant=" + Intake.grant(person, photo, Instant.EPOCH)).problem())
        .isEqualTo("grant-invalid");
    assertThat(intake.get(path + "?grant=" + Intake.token("triager")).status()).isEqualTo(403);
    assertThat(intake.get("/api/v1/public/photos/" + photo).status()).isEqualTo(404);
    var gone = UUID.randomUUID();
    assertThat(
            intake
                .get("/api/v1/staff/photos/" + gone + "?grant=" + Intake.grant(person, gone, soon))
                .status())
        .isEqualTo(404);
    assertThat(rows.count("photo_view where photo = '" + photo + "'")).isZero();
  }

  @Test
  void takesPhotographsOfStaffThatNoTipCanClaim() {
    var bearer = new String[] {"Authorization", "Bearer " + Intake.token("unit_handler")};

    assertThat(intake.upload("/api/v1/staff/photos", jpeg(40, 30)).status()).isEqualTo(401);
    var answer = intake.upload("/api/v1/staff/photos", jpeg(40, 30), bearer);

    assertThat(answer.status()).isEqualTo(201);
    var id = answer.json().path("uploadId").asString();
    assertThat(rows.one("select staff_id is not null from upload where id = '%s'", id))
        .isEqualTo("t");
    assertThat(intake.submit(tip("x").with("uploads", "[\"" + id + "\"]").json()).status())
        .isEqualTo(422);
  }

  private static String prefix(UUID id) {
    return id.toString().substring(0, 2);
  }

  /** As the custodians' procedure will. */
  private static byte[] open(byte[] sealed, UUID id) throws GeneralSecurityException, IOException {
    var line = new String(sealed, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
    var words = line.split(" ");
    assertThat(words)
        .startsWith("anshao/evidence/v1", Hpke.SUITE, "AES256_GCM_HKDF_1MB", "evidence-1");
    var wrapped =
        new Hpke.Sealed(Base64.getDecoder().decode(words[4]), Base64.getDecoder().decode(words[5]));
    var info = ("anshao/evidence/v1" + words[3] + id).getBytes(StandardCharsets.US_ASCII);
    var key = Hpke.open(TestReference.EVIDENCE, info, wrapped);
    var cipher = new ByteArrayInputStream(sealed, line.length() + 1, sealed.length);
    return EvidenceSealing.cipher(key)
        .newDecryptingStream(cipher, id.toString().getBytes(StandardCharsets.US_ASCII))
        .readAllBytes();
  }
}
