package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What has had its time is found in no table, file and log any more, and the chain still holds. Of
 * topics those with a history keep it for a week at most. {@code infra/test deep} also restores a
 * backup from before, and finds nothing there either.
 */
@OnPlatform
@Order(Integer.MAX_VALUE - 1)
class ErasureTests {

  private static final String HISTORY = "topic anshao.tips.v1";

  @TempDir Path folder;

  @Test
  void leavesNothingOfWhatHasHadItsTime(District district) throws IOException {
    var words = "夜班焊接无人监护" + UUID.randomUUID();
    var address = "welder.%s@example.org".formatted(district.code());
    district.at("2021-06-08T09:12");
    var tip =
        district
            .reporter()
            .writes(words)
            .photographs(Photographs.take(3))
            .leaves("email", address)
            .sends();
    var id = district.caseOf(tip).id();
    new Handling(district, id).decline();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> district.platform().mailsTo(address).size() == 1);
    var platform = district.platform();
    assertThat(Places.of(platform, List.of(words)).of(words))
        .contains("table intake.tip", "table cases.case_text", HISTORY);
    var saved = folder.resolve("before.zip");
    if (Boolean.getBoolean("anshao.deep")) {
      new Launch(platform.data()).backup(saved);
    }

    district.at("2024-07-01T10:00");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                platform
                    .databases()
                    .column(
                        ServiceName.CASES,
                        "select owing::text from erasure_order where district = '%s'"
                            .formatted(district.code())),
            List.of("{}")::equals);
    assertThat(Places.of(platform, List.of(words)).of(words)).isSubsetOf(HISTORY);
    assertThat(ciphertexts(platform, district)).containsExactly("0");
    assertThat(
            district
                .triager()
                .get("/api/v1/cases/" + id + "/verify")
                .expect(200)
                .json()
                .path("ok")
                .asBoolean())
        .isTrue();
    if (Boolean.getBoolean("anshao.deep")) {
      comesBackWithNoBackup(saved, platform, district, words);
    }
  }

  private static List<String> ciphertexts(Platform platform, District district) {
    return platform
        .databases()
        .column(
            ServiceName.NOTIFY,
            "select count(*)::text from contact where district = '%s' and key_id is not null"
                .formatted(district.code()));
  }

  private void comesBackWithNoBackup(Path saved, Platform before, District district, String words)
      throws IOException {
    var launch = new Launch(Files.createDirectory(folder.resolve("restored")));
    launch.restore(saved, before.data().resolve("erasures.jsonl"));
    var restored = launch.up();
    try {
      await()
          .atMost(Duration.ofMinutes(3))
          .until(
              () ->
                  restored
                          .databases()
                          .column(
                              ServiceName.CASES,
                              "select coalesce(last_checked, 0)::text from integrity_progress where what = 'cases'"
                                  + " and last_round_at > now() - interval '2 minutes'")
                          .size()
                      == 1);
      assertThat(
              restored
                  .databases()
                  .column(
                      ServiceName.CASES,
                      "select what from integrity_finding where cleared_at is null"))
          .isEmpty();
      assertThat(Places.of(restored, List.of(words)).of(words)).isEmpty();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> ciphertexts(restored, district), List.of("0")::equals);
    } finally {
      launch.down();
    }
  }
}
