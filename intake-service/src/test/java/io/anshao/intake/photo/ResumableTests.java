package io.anshao.intake.photo;

import static io.anshao.intake.Tips.tip;
import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.ascii;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The tus protocol, 1.0.0: https://tus.io/protocols/resumable-upload. */
@IntakeTest
class ResumableTests {

  private static final String PATH = "/api/v1/uploads/resumable";

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private UploadSweep sweep;

  @Value("${anshao.photos.folder}/resumable")
  private Path folder;

  @Test
  void takesASmallFileInOneRequest() {
    var file = jpeg(40, 30);

    var answer = create(file.length, file);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).startsWith(PATH + "/");
    assertThat(answer.header("Upload-Offset")).isEqualTo(Integer.toString(file.length));
    assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertClaimable(answer.header("Anshao-Upload-Id"));
  }

  @Test
  void takesAPieceFromAClientThatCannotPatch() {
    var file = jpeg(40, 30);
    var address = create(file.length, new byte[0]).header("Location");

    var answer =
        intake.send(
            tus(address)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));

    assertThat(answer.status()).isEqualTo(204);
    assertClaimable(answer.header("Anshao-Upload-Id"));
  }

  @Test
  void takesAFileInPiecesWhatHappensInBetween() throws IOException {
    var file = withEverything(jpeg(400, 300), 6);
    var address = create(file.length, new byte[0]).header("Location");
    assertThat(head(address).header("Upload-Offset")).isEqualTo("0");

    var first = patch(address, 0, Arrays.copyOf(file, 100));
    assertThat(first.status()).isEqualTo(204);
    assertThat(first.header("Upload-Offset")).isEqualTo("100");
    assertThat(first.header("Anshao-Upload-Id")).isEmpty();
    assertThat(patch(address, 50, new byte[10]).problem()).isEqualTo("upload-offset");
    breakOff(address, 100, Arrays.copyOfRange(file, 100, file.length));
    var state = head(address);
    var come = Integer.parseInt(state.header("Upload-Offset"));
    assertThat(come).isGreaterThan(100).isLessThan(file.length);
    assertThat(state.header("Upload-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(state.header("Cache-Control")).contains("no-store");
    assertThat(state.header("Upload-Expires")).endsWith("GMT");
    assertNothingReadable();
    var last = patch(address, come, Arrays.copyOfRange(file, come, file.length));

    assertThat(last.status()).isEqualTo(204);
    assertThat(head(address).header("Anshao-Upload-Id"))
        .as("asked for again when the answer was lost")
        .isEqualTo(last.header("Anshao-Upload-Id"));
    assertThat(
            rows.one(
                "select size || ' ' || width || ' ' || height from upload where id = '%s'",
                last.header("Anshao-Upload-Id")))
        .isEqualTo(file.length + " 300 400");
    assertClaimable(last.header("Anshao-Upload-Id"));
  }

  /** Sends half of what it announced, and goes when some of it has come. */
  private void breakOff(String address, long offset, byte[] rest) throws IOException {
    var head =
        """
        PATCH %s HTTP/1.1\r
        Host: localhost\r
        Tus-Resumable: 1.0.0\r
        Upload-Offset: %d\r
        Content-Type: application/offset+octet-stream\r
        Content-Length: %d\r
        \r
        """
            .formatted(address, offset, rest.length);
    try (var socket = new Socket("localhost", intake.uri("/").getPort())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(rest, 0, rest.length / 2);
      socket.getOutputStream().flush();
      await().atMost(Duration.ofSeconds(5)).until(() -> isArriving(address));
    }
  }

  private boolean isArriving(String address) throws IOException {
    var name = UploadAddress.of(address.substring(PATH.length() + 1)).orElseThrow().name();
    try (var files = Files.list(folder.resolve(name))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("arriving-"));
    }
  }

  private void assertNothingReadable() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllBytes(file))
            .asString(StandardCharsets.ISO_8859_1)
            .doesNotContain(SECRET, "Exif");
      }
    }
  }

  private void assertClaimable(String id) {
    assertThat(intake.submit(tip("x").with("uploads", "[\"" + id + "\"]").json()).status())
        .isEqualTo(201);
  }

  @Test
  void refusesTheSameFilesForTheSameReasonsAndKeepsNothing() throws IOException {
    var before = folders();

    assertThat(create(30, ascii("<html>no photograph at all</html>")).problem())
        .isEqualTo("photo-type");
    assertThat(create(50, Arrays.copyOf(jpeg(400, 300), 50)).problem())
        .isEqualTo("photo-unreadable");
    assertThat(create(0, new byte[0]).problem()).isEqualTo("photo-type");
    assertThat(create(200_000_001, new byte[0]).problem()).isEqualTo("video-too-large");
    var address = create(20_000_001, new byte[0]).header("Location");
    assertThat(patch(address, 0, Arrays.copyOf(jpeg(40, 30), 20_000_001)).problem())
        .isEqualTo("photo-too-large");

    assertThat(head(address).status()).isEqualTo(404);
    assertThat(folders()).isEqualTo(before);
  }

  private long folders() throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void knowsNoOtherAddress() {
    for (var address : new String[] {"", "x", "..%2f..", UploadAddress.random().token()}) {
      assertThat(head(PATH + "/" + address).status()).isBetween(400, 499);
      assertThat(patch(PATH + "/" + address, 0, new byte[1]).status()).isBetween(400, 499);
    }
    assertThat(intake.get(PATH).status()).isEqualTo(405);
  }

  @Test
  void speaksTheProtocolAndAsksForIt() {
    var abilities =
        intake.send(
            HttpRequest.newBuilder(intake.uri(PATH)).method("OPTIONS", BodyPublishers.noBody()));
    var other =
        intake.send(
            HttpRequest.newBuilder(intake.uri(PATH))
                .header("Tus-Resumable", "0.2.2")
                .header("Upload-Length", "10")
                .POST(BodyPublishers.noBody()));
    var without = tus(PATH).POST(BodyPublishers.noBody());

    assertThat(abilities.status()).isEqualTo(204);
    assertThat(abilities.header("Tus-Extension"))
        .isEqualTo("creation,creation-with-upload,expiration,termination");
    assertThat(abilities.header("Tus-Max-Size")).isEqualTo("200000000");
    assertThat(other.status()).isEqualTo(412);
    assertThat(other.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(intake.send(without).problem()).isEqualTo("upload-header");
    for (var length : new String[] {"-1", "x", "1e9", "99999999999999999999"}) {
      assertThat(intake.send(without.copy().header("Upload-Length", length)).problem())
          .isEqualTo("upload-header");
    }
    var address = create(10, new byte[0]).header("Location");
    assertThat(
            intake
                .send(
                    tus(address)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "image/jpeg")
                        .method("PATCH", BodyPublishers.ofByteArray(new byte[1])))
                .problem())
        .isEqualTo("upload-content-type");
  }

  @Test
  void forgetsWhatIsGivenUpAndWhatIsOlderThanADay() throws SQLException, IOException {
    var given = create(10, new byte[0]).header("Location");
    var old = create(10, new byte[0]).header("Location");
    var fresh = create(10, new byte[0]).header("Location");
    var name = UploadAddress.of(old.substring(PATH.length() + 1)).orElseThrow().name();

    assertThat(intake.send(tus(given).DELETE()).status()).isEqualTo(204);
    Files.setLastModifiedTime(
        folder.resolve(name).resolve("about"),
        FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    sweep.run(Instant.now());

    assertThat(head(given).status()).isEqualTo(404);
    assertThat(head(old).status()).isEqualTo(404);
    assertThat(head(fresh).status()).isEqualTo(200);
  }

  @Test
  void boundsWhatOneSourceMayAnnounce() {
    var allowance = new UploadAllowance(() -> Instant.EPOCH);
    for (int i = 0; i < 20; i++) {
      allowance.spend(null, 200_000_000);
    }

    assertThatThrownBy(() -> allowance.spend(null, 1))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("too-many-uploads"));
  }

  @Test
  void makesAddressesThatNobodyGuesses() {
    var address = UploadAddress.random();

    assertThat(address.token()).hasSize(43).isNotEqualTo(UploadAddress.random().token());
    assertThat(address.name()).hasSize(32).isNotEqualTo(UploadAddress.random().name());
    assertThat(address.toString()).doesNotContain(address.token());
    assertThat(UploadAddress.of(UUID.randomUUID().toString())).isEmpty();
  }

  private Answer create(long length, byte[] content) {
    var request = tus(PATH).header("Upload-Length", Long.toString(length));
    return intake.send(
        content.length == 0
            ? request.POST(BodyPublishers.noBody())
            : request
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
  }

  private Answer head(String address) {
    return intake.send(tus(address).method("HEAD", BodyPublishers.noBody()));
  }

  private Answer patch(String address, long offset, byte[] content) {
    return intake.send(
        tus(address)
            .header("Upload-Offset", Long.toString(offset))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(content)));
  }

  private HttpRequest.Builder tus(String path) {
    return HttpRequest.newBuilder(intake.uri(path)).header("Tus-Resumable", "1.0.0");
  }
}
