package io.anshao.intake.photo;

import static io.anshao.intake.Tips.tip;
import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is removed when nobody claims it. */
@IntakeTest
class UploadSweepTests {

  @Autowired private Intake intake;
  @Autowired private Rows rows;
  @Autowired private UploadSweep sweep;

  @Value("${anshao.photos.folder}")
  private Path folder;

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
}
