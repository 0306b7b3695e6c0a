package io.anshao.intake.photo;

import static io.anshao.intake.photo.SyntheticPhotos.SECRET;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.png;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import io.anshao.intake.TestReference;
import io.anshao.intake.TestTopics;
import io.anshao.messaging.reference.ReferenceStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The original is for the custodians alone, and nothing comes in while it could not be. */
@IntakeTest
class OriginalSealingTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private TestTopics topics;
  @Autowired private ReferenceStore reference;

  @Value("${anshao.photos.folder}")
  private Path folder;

  @Test
  void sealsTheOriginalForTheCustodiansAlone() throws Exception {
    var file = withEverything(png(64, 48), 1);
    var jpeg = withEverything(jpeg(640, 480), 1);
    assertThat(intake.upload(file).status()).as("no picture any more").isEqualTo(415);

    var id = UUID.fromString(intake.upload(jpeg).json().path("uploadId").asString());

    var sealed = SealedOriginals.read(folder, id);
    assertThat(sealed).asString(StandardCharsets.ISO_8859_1).doesNotContain(SECRET);
    assertThat(SealedOriginals.open(sealed, id)).isEqualTo(jpeg);
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

  private void publishKey(long seq, @Nullable Instant until) {
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
}
