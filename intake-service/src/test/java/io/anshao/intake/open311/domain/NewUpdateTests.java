package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Asked.with;
import static io.anshao.intake.open311.domain.Asked.wrongs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewUpdateTests {

  private static final String[] GOOD = {
    "service_request_id=JB20210608-7K3M9Q",
    "update_id=991",
    "updated_datetime=2021-06-08T01:00:00Z",
    "description=已修好"
  };

  @ParameterizedTest
  @ValueSource(strings = {"FIXED", "fixed", "REOPEN", "Closed"})
  void readsStatesInEitherCaseAndTellsThemInWords(String status) {
    var update = NewUpdate.read(with(Asked.but(GOOD, "status=" + status)));

    assertThat(update.message("demo"))
        .isEqualTo(
            "[Open311 · demo · " + status.toUpperCase() + " · 2021-06-08T09:00:00+08:00]\n已修好");
  }

  @Test
  void namesEverythingThatIsMissing() {
    assertThat(wrongs(() -> NewUpdate.read(with("update_id="))))
        .containsExactly(
            "400 service_request_id is required",
            "400 update_id is required",
            "400 status is required",
            "400 updated_datetime is required",
            "400 description is required");
  }

  @Test
  void refusesWhatIsNotDefined() {
    assertThat(wrongs(() -> NewUpdate.read(with(Asked.but(GOOD, "status=DONE")))))
        .containsExactly("400 status is none of those that are defined");
  }

  @Test
  void saysThatPicturesOfAnUpdateWereNotFetched() {
    var update = NewUpdate.read(with(Asked.but(GOOD, "status=open", "media_url[]=http://x/y")));

    assertThat(update.message("demo")).contains("另有图片未取回").doesNotContain("http");
  }
}
