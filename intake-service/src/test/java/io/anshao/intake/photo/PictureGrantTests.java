package io.anshao.intake.photo;

import static io.anshao.intake.Tips.tip;
import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who of the staff sees a picture. */
@IntakeTest
class PictureGrantTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;

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
}
