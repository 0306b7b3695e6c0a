package io.anshao.intake.photo;

import static io.anshao.intake.Tips.tip;
import static io.anshao.intake.photo.SyntheticMovies.quickTime;
import static io.anshao.intake.photo.SyntheticMovies.video;
import static io.anshao.intake.photo.SyntheticMovies.voice;
import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Videos and recordings: taken without what the camera wrote, or refused with advice. */
@IntakeTest
class RecordingTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;

  @Value("${anshao.photos.folder}")
  private Path folder;

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
      assertThat(SealedOriginals.open(SealedOriginals.read(folder, id), id)).isEqualTo(file);
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
}
