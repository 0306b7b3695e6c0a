package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.edge.picture.AreaDetector;
import io.anshao.edge.picture.AreaDetector.Box;
import io.anshao.intake.photo.domain.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever a detector of others does, the person who covers gets sound areas or none. */
@ExtendWith(OutputCaptureExtension.class)
class ProposedAreasTests {

  private static final Box HALF = new Box(0, 0, 0.5, 1);

  private final UUID id = UUID.randomUUID();

  @TempDir private Path folder;

  @BeforeEach
  void store() throws IOException {
    var copy = folder.resolve("copies/" + id.toString().substring(0, 2) + "/" + id + ".jpg");
    Files.createDirectories(copy.getParent());
    Files.write(copy, SyntheticPhotos.jpeg(40, 30));
  }

  @Test
  void areNoneWithoutADetector() throws IOException {
    assertThat(proposed(null, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void areCutToThePictureAndNoMoreThanAreWanted() throws IOException {
    var found =
        List.of(
            new Box(-3, 0.25, 0.5, 7),
            new Box(1.5, 0, 2, 1),
            new Box(0.5, 0.5, 0.5, 1),
            new Box(Double.NaN, 0, 1, 1),
            HALF,
            HALF);

    var areas = proposed(_ -> found, Duration.ofMinutes(1));

    assertThat(areas).hasSize(2).allMatch(Area::isSound);
    assertThat(areas.getFirst().points())
        .containsExactly(new Area.Point(0, 0.25), new Area.Point(0.5, 1));
  }

  @Test
  void areNoneWhenTheDetectorFailsAndTheLogSaysNothingOfThePicture(CapturedOutput output)
      throws IOException {
    AreaDetector failing =
        _ -> {
          throw new IllegalStateException("a plate: 沪A00000");
        };

    assertThat(proposed(failing, Duration.ofMinutes(1))).isEmpty();
    assertThat(proposed(_ -> Collections.singletonList(null), Duration.ofMinutes(1))).isEmpty();
    assertThat(output).contains("IllegalStateException").doesNotContain("plate");
  }

  @Test
  void areNoneWhenItTakesTooLongAndItIsInterrupted() throws Exception {
    var never = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    AreaDetector slow =
        _ -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return List.of(HALF);
        };

    try (var areas = new ProposedAreas(new FolderPhotoStore(folder), slow, Duration.ofMillis(50))) {
      assertThat(areas.of(id, 2).block()).isEmpty();
      assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private @Nullable List<Area> proposed(@Nullable AreaDetector detector, Duration limit)
      throws IOException {
    try (var areas = new ProposedAreas(new FolderPhotoStore(folder), detector, limit)) {
      return areas.of(id, 2).block();
    }
  }
}
