package io.anshao.intake.board;

import static io.anshao.intake.photo.SyntheticPhotos.jpeg;
import static io.anshao.intake.photo.SyntheticPhotos.withEverything;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import io.anshao.intake.Intake;
import io.anshao.intake.TestTopics;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** A district of one test, and records published there. */
abstract class BoardFixture {

  static final Instant FIRST = Instant.parse("2021-06-30T08:00:00Z");

  @Autowired Intake intake;
  @Autowired TestTopics topics;

  private static final AtomicInteger DISTRICTS = new AtomicInteger(1000);

  final String district = "99" + DISTRICTS.getAndIncrement();

  UUID upload() {
    var upload = intake.upload(withEverything(jpeg(64, 48), 1)).json();
    return UUID.fromString(upload.path("uploadId").asString());
  }

  UUID publish(long seq, Status status, Version... versions) {
    var id = publish(UUID.randomUUID(), seq, status, versions);
    await().until(() -> intake.get("/api/v1/exposures/" + id).status() == 200);
    return id;
  }

  UUID publish(UUID id, long seq, Status status, Version... versions) {
    var exposure =
        new ExposurePublished(
            id, district, "typical_case", status, Arrays.asList(versions), null, null);
    topics.publish(id.toString(), district, seq, exposure);
    return id;
  }

  UUID publishAt(UUID id, Instant at) {
    var first = version(1, "x", UUID.randomUUID());
    return publish(
        id,
        1,
        Status.PUBLISHED,
        new Version(
            1,
            at,
            first.title(),
            first.problem(),
            null,
            first.place(),
            null,
            null,
            "x",
            1,
            List.of(),
            null));
  }

  static Version version(int number, String title, UUID photo) {
    return new Version(
        number,
        FIRST.plusSeconds(3600L * (number - 1)),
        title,
        "二楼安全出口上锁",
        null,
        "慈城镇某纺织厂",
        "慈城镇",
        null,
        "慈城镇",
        1,
        List.of(photo),
        null);
  }

  static Version fixed(String measure, UUID... photos) {
    var first = version(2, "已整改", photos[0]);
    return new Version(
        2,
        first.publishedAt(),
        first.title(),
        first.problem(),
        measure,
        first.place(),
        first.street(),
        null,
        first.responsibleUnit(),
        1,
        List.of(photos),
        null);
  }

  Intake.Answer page(String path) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri(path)).header("Accept", "text/html").GET());
  }
}
