package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is covered is gone from the public's copy, and the picture itself stays as it is. */
@IntakeTest
class RedactionTests {

  private static final String BOX =
      """
      {"areas": [{"how": "black", "shape": "box", "points": [{"x": 0.1, "y": 0.1}, {"x": 0.4, "y": 0.4}]},
                 {"how": "blur", "shape": "brush", "points": [{"x": 0.7, "y": 0.7}, {"x": 0.8, "y": 0.8}],
                  "radius": 0.05}]}""";

  private final UUID person = UUID.randomUUID();

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private UploadSweep sweep;

  @Value("${anshao.photos.folder}")
  private Path folder;

  @Test
  void burnsWhatIsCoveredIntoAnotherPicture() throws IOException {
    var id = uploaded();
    var before = Files.readAllBytes(copyOf(id));

    var answer = redact(id, grant(person, id), BOX);

    assertThat(answer.status()).isEqualTo(201);
    var made = UUID.fromString(answer.json().path("uploadId").asString());
    assertThat(made).isNotEqualTo(id);
    assertThat(Files.readAllBytes(copyOf(id))).isEqualTo(before);
    var after = Files.readAllBytes(copyOf(made));
    assertThat(after).isNotEqualTo(before);
    var image = ImageIO.read(new ByteArrayInputStream(after));
    assertThat(brightest(image, 40, 30, 160, 120)).isLessThan(8);
    assertThat(rows.all("select source::text from photo_redaction where copy = '%s'", made))
        .containsExactly(id.toString());
    assertThat(rows.all("select staff_id::text from upload where id = '%s'", made))
        .containsExactly(person.toString());
    assertThat(
            rows.all(
                "select convert_from(payload, 'UTF8')::jsonb ->> 'madeOf' from outbox where key = '%s'",
                made))
        .containsExactly(id.toString());
  }

  @Test
  void takesNobodyElsesGrantAndNoShapeThatCannotBeDrawn() {
    var id = uploaded();

    assertThat(redact(id, grant(UUID.randomUUID(), id), BOX).status()).isEqualTo(403);
    assertThat(redact(id, grant(person, UUID.randomUUID()), BOX).status()).isEqualTo(403);
    assertThat(redact(id, grant(person, id), "{\"areas\": []}").status()).isEqualTo(422);
    assertThat(
            redact(
                    id,
                    grant(person, id),
                    "{\"areas\": [{\"how\": \"black\", \"shape\": \"box\", \"points\": [{\"x\": 2, \"y\": 0}]}]}")
                .status())
        .isEqualTo(422);
    assertThat(rows.count("photo_redaction where source = '" + id + "'")).isZero();
  }

  /** Who sees marked copies alone would otherwise make one without the mark. */
  @Test
  void takesNoGrantOfAMarkedCopy() {
    var id = uploaded();
    var marked = Intake.grant(person, id, "江北安哨", Instant.now().plusSeconds(600));

    var answer = redact(id, marked, BOX);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("grant-invalid");
    assertThat(rows.count("photo_redaction where source = '" + id + "'")).isZero();
  }

  /** What is proposed can be sent back as it is. */
  @Test
  void proposesWhatTheDetectorOfTheOperatorFinds() {
    var id = UUID.fromString(intake.upload(jpeg(300, 400)).json().path("uploadId").asString());

    var answer = areas(id, grant(person, id));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().toString())
        .isEqualTo(
            """
            [{"how":"black","shape":"box","points":[{"x":0.25,"y":0.5},{"x":0.75,"y":1.0}],"radius":0.0}]""");
    assertThat(rows.count("photo_redaction where source = '" + id + "'")).isZero();
    var again = redact(id, grant(person, id), "{\"areas\": " + answer.json() + "}");
    assertThat(again.status()).isEqualTo(201);
    assertThat(areas(uploaded(), grant(person, id)).status()).isEqualTo(403);
  }

  @Test
  void proposesNothingWhereTheDetectorFindsNothingAndTellsNobodyElse() {
    var id = uploaded();
    var marked = Intake.grant(person, id, "江北安哨", Instant.now().plusSeconds(600));

    assertThat(areas(id, grant(person, id)).json().toString()).isEqualTo("[]");
    assertThat(areas(id, grant(UUID.randomUUID(), id)).status()).isEqualTo(403);
    assertThat(areas(id, grant(person, UUID.randomUUID())).status()).isEqualTo(403);
    assertThat(areas(id, marked).status()).isEqualTo(403);
    assertThat(areas(id, "").problem()).isEqualTo("grant-invalid");
    assertThat(
            intake.get("/api/v1/staff/photos/" + id + "/areas?grant=" + grant(person, id)).status())
        .isEqualTo(401);
  }

  /** What was made of a picture shows the same place: it goes with it, and so does the trace. */
  @Test
  void goesWithThePictureItWasMadeOf() throws Exception {
    var id = uploaded();
    var made = made(id);
    var again = made(made);
    rows.change(
        "update upload set received_at = now() - interval '25 hours' where id = '%s'"
            .formatted(id));

    sweep.run(Instant.now());

    assertThat(List.of(id, made, again))
        .allSatisfy(
            each -> {
              assertThat(copyOf(each)).doesNotExist();
              assertThat(rows.count("upload where id = '" + each + "'")).isZero();
              assertThat(rows.count("photo_redaction where copy = '" + each + "'")).isZero();
            });
  }

  private UUID made(UUID of) {
    var answer = redact(of, grant(person, of), BOX);
    return UUID.fromString(answer.json().path("uploadId").asString());
  }

  private UUID uploaded() {
    return UUID.fromString(intake.upload(jpeg(400, 300)).json().path("uploadId").asString());
  }

  private Path copyOf(UUID id) {
    return folder.resolve("copies/" + id.toString().substring(0, 2) + "/" + id + ".jpg");
  }

  private static String grant(UUID person, UUID photo) {
    return Intake.grant(person, photo, Instant.now().plusSeconds(600));
  }

  private Intake.Answer redact(UUID id, String grant, String body) {
    return intake.send(
        request("/api/v1/staff/photos/" + id + "/redactions?grant=" + grant)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private Intake.Answer areas(UUID id, String grant) {
    return intake.send(request("/api/v1/staff/photos/" + id + "/areas?grant=" + grant));
  }

  private HttpRequest.Builder request(String path) {
    var user = new StaffUser(person, "li", "李", TestReference.DISTRICT, "awb", Set.of("editor"));
    var token = StaffTokens.sign(TestReference.TOKEN_KEY, user, Instant.now().plusSeconds(600));
    return HttpRequest.newBuilder(intake.uri(path)).header("Authorization", "Bearer " + token);
  }

  /** The brightest value of any colour within. */
  private static int brightest(BufferedImage image, int left, int top, int right, int bottom) {
    var brightest = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        var pixel = image.getRGB(x, y);
        brightest = Math.max(brightest, Math.max(pixel >> 16 & 0xFF, pixel & 0xFF));
      }
    }
    return brightest;
  }
}
