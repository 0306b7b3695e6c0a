package io.anshao.intake.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.photo.SyntheticMovies;
import io.anshao.intake.photo.SyntheticPhotos;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each test has a district of its own. */
@IntakeTest
class BoardTests extends BoardFixture {

  @Test
  void showsWhatIsPublished() {
    var photo = upload();
    var exposure = publish(1, Status.PUBLISHED, version(1, "锁闭的安全出口", photo));

    var item = items("").getFirst();

    assertThat(item.path("id").asString()).isEqualTo(exposure.toString());
    assertThat(item.path("title").asString()).isEqualTo("锁闭的安全出口");
    assertThat(item.path("status").asString()).isEqualTo("published");
    assertThat(item.path("street").asString()).isEqualTo("慈城镇");
    var url = item.path("photos").path(0).path("url").asString();
    assertThat(url).isEqualTo("/api/v1/public/photos/" + photo);
    var served = intake.get(url);
    assertThat(served.status()).isEqualTo(200);
    assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(served.body())
        .asString(StandardCharsets.ISO_8859_1)
        .doesNotContain("Exif", "SECRET");
  }

  /** Twenty stand in a list, and a phone on a poor line loads them. */
  @Test
  void servesSmallPicturesForAList() throws IOException {
    var large = intake.upload(SyntheticPhotos.jpeg(1600, 1200)).json().path("uploadId").asString();
    publish(1, Status.PUBLISHED, version(1, "锁闭的安全出口", UUID.fromString(large)));
    var path = "/api/v1/public/photos/" + large + "?size=small";

    var served = intake.get(path);

    assertThat(served.status()).isEqualTo(200);
    assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(served.header("Cache-Control")).contains("max-age=300", "public");
    var picture = ImageIO.read(new ByteArrayInputStream(served.body()));
    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(picture.getHeight()).isEqualTo(600);
    assertThat(page("/board?district=" + district).text()).contains("src=\"" + path + "\"");
    assertThat(intake.get("/api/v1/public/photos/" + upload() + "?size=small").status())
        .isEqualTo(404);
  }

  @Test
  void showsNobodysVoice() {
    var video = intake.upload(SyntheticMovies.video(2)).json().path("uploadId").asString();

    publish(1, Status.PUBLISHED, version(1, "锁闭的安全出口", UUID.fromString(video)));

    assertThat(items("").getFirst().path("photos")).isEmpty();
    assertThat(intake.get("/api/v1/public/photos/" + video).status()).isEqualTo(404);
    assertThat(intake.get("/board").text()).doesNotContain(video);
  }

  @Test
  void keepsEveryVersionButServesOnlyWhatTheNewestShows() {
    var before = upload();
    var after = upload();
    var id = publish(1, Status.PUBLISHED, version(1, "整改前", before));
    publish(id, 2, Status.RECTIFIED, version(1, "整改前", before), version(2, "已整改", after));

    await().until(() -> detail(id).path("status").asString().equals("rectified"));

    var detail = detail(id);
    assertThat(detail.path("title").asString()).isEqualTo("已整改");
    assertThat(detail.path("responsibleUnit").asString()).isEqualTo("慈城镇");
    assertThat(detail.path("publishedAt").asString()).isEqualTo(FIRST.toString());
    assertThat(detail.path("versions").valueStream().map(v -> v.path("title").asString()).toList())
        .containsExactly("整改前", "已整改");
    assertThat(detail.path("versions").path(0).path("photos")).isEmpty();
    assertThat(intake.get("/api/v1/public/photos/" + before).status()).isEqualTo(404);
    assertThat(intake.get("/api/v1/public/photos/" + after).status()).isEqualTo(200);
  }

  @Test
  void showsOfAWithdrawnRecordThatItIsWithdrawnAndNothingElse() {
    var photo = upload();
    var id = publish(1, Status.PUBLISHED, version(1, "误发", photo));
    publish(id, 2, Status.WITHDRAWN, version(1, "误发", photo));

    await().until(() -> detail(id).path("status").asString().equals("withdrawn"));

    assertThat(detail(id).toString()).doesNotContain("误发", "慈城镇", photo.toString());
    assertThat(items("").getFirst().toString()).doesNotContain("误发");
    assertThat(intake.get("/api/v1/public/photos/" + photo).status()).isEqualTo(404);
  }

  @Test
  void forgetsAnErasedRecord() {
    var photo = upload();
    var id = publish(1, Status.PUBLISHED, version(1, "撤销", photo));
    topics.erase(id.toString(), district, 2, ExposurePublished.class);

    await().until(() -> intake.get("/api/v1/exposures/" + id).status() == 404);

    assertThat(items("")).isEmpty();
    assertThat(intake.get("/api/v1/public/photos/" + photo).status()).isEqualTo(404);
  }

  @Test
  void pagesNewestFirst() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      var at = FIRST.plusSeconds(i / 2);
      expected.add(publishAt(UUID.randomUUID(), at).toString());
    }
    await().until(() -> items("&limit=100").size() == 7);

    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = list("&limit=3" + cursor).json();
      page.path("items").valueStream().forEach(item -> seen.add(item.path("id").asString()));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            items("&limit=100").stream().map(i -> Instant.parse(i.path("publishedAt").asString())))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void filtersByStreetAndStatus() {
    publish(1, Status.PUBLISHED, version(1, "一", upload()));
    publish(1, Status.RECTIFIED, version(1, "二", upload()));
    await().until(() -> items("").size() == 2);

    assertThat(items("&status=rectified")).hasSize(1);
    assertThat(items("&street=%E6%85%88%E5%9F%8E%E9%95%87")).hasSize(2);
    assertThat(items("&street=nowhere")).isEmpty();
    assertThat(list("&status=secret").status()).isEqualTo(422);
    assertThat(list("&cursor=AAAA").status()).isEqualTo(422);
    assertThat(list("&cursor=%00").status()).isEqualTo(422);
    assertThat(list("&limit=x").status()).isEqualTo(400);
    assertThat(list("&limit=-5").status()).isEqualTo(200);
  }

  @Test
  void choosesByKindAndCountsWhatThereIs() {
    publish(1, Status.PUBLISHED, version(1, "一", upload()));
    publish(1, Status.RECTIFIED, version(1, "二", upload()));
    await().until(() -> items("").size() == 2);

    assertThat(items("&kind=typical_case")).hasSize(2);
    assertThat(items("&kind=media_problem")).isEmpty();
    assertThat(items("").getFirst().path("kind").asString()).isEqualTo("typical_case");
    var facets = intake.get("/api/v1/exposures/facets?status=rectified&district=" + district);
    assertThat(facets.json().at("/streets/0/name").asString()).isEqualTo("慈城镇");
    assertThat(facets.json().at("/streets/0/count").asInt()).isEqualTo(1);
    assertThat(facets.json().at("/kinds/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void tellsPicturesFromBeforeTheFixFromThoseAfter() {
    var before = upload();
    var after = upload();
    var fixed = fixed("已拆除门锁", before, after);
    var id = publish(UUID.randomUUID(), 1, Status.RECTIFIED, version(1, "整改前", before), fixed);
    await().until(() -> intake.get("/api/v1/exposures/" + id).status() == 200);

    assertThat(
            detail(id).path("photos").valueStream().map(p -> p.path("shows").asString()).toList())
        .containsExactly("before", "after");
    assertThat(intake.get("/board/" + id).text()).contains("整改前", "整改后");
  }

  @Test
  void answersWithNothingWhenNothingChanged() {
    var id = publish(1, Status.PUBLISHED, version(1, "不变", upload()));
    for (var path :
        List.of(
            "/api/v1/exposures?district=" + district,
            "/api/v1/exposures/" + id,
            "/board?district=" + district,
            "/board/" + id,
            "/board/feed.atom?district=" + district)) {
      var tag = intake.get(path).header("ETag");

      assertThat(tag).isNotEmpty();
      assertThat(ifNoneMatch(path, tag).status()).isEqualTo(304);
    }
    var tag = intake.get("/api/v1/exposures/" + id).header("ETag");
    publish(id, 2, Status.RECTIFIED, version(1, "不变", upload()));
    await().until(() -> ifNoneMatch("/api/v1/exposures/" + id, tag).status() == 200);
  }

  @Test
  void knowsNothingOfOtherRecords() {
    assertThat(intake.get("/api/v1/exposures/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(intake.get("/api/v1/exposures/no-uuid").status()).isEqualTo(400);
    assertThat(intake.get("/api/v1/public/photos/" + upload()).status()).isEqualTo(404);
  }

  private Intake.Answer list(String parameters) {
    return intake.get("/api/v1/exposures?district=" + district + parameters);
  }

  private List<JsonNode> items(String parameters) {
    return list(parameters).json().path("items").valueStream().toList();
  }

  private JsonNode detail(UUID id) {
    return intake.get("/api/v1/exposures/" + id).json();
  }

  private Intake.Answer ifNoneMatch(String path, String tag) {
    return intake.send(HttpRequest.newBuilder(intake.uri(path)).header("If-None-Match", tag).GET());
  }
}
