package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Asked.OFFER;
import static io.anshao.intake.open311.domain.Asked.with;
import static io.anshao.intake.open311.domain.Asked.wrongs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTests {

  private static final Instant NOW = Instant.parse("2021-06-08T02:00:00Z");

  @Test
  void searchesTheLastNinetyDaysFromTheirFirstMidnight() {
    var search = Search.read(with(), OFFER, NOW);

    assertThat(search.from()).isEqualTo("2021-03-09T16:00:00Z");
    assertThat(search.until()).isEqualTo(NOW);
    assertThat(search.isClosed()).isEmpty();
    assertThat(search.page()).isEqualTo(1);
    assertThat(search.pageSize()).isEqualTo(1000);
    assertThat(Search.read(with(), OFFER, NOW.plusSeconds(3600)).from()).isEqualTo(search.from());
  }

  @Test
  void takesNinetyDaysFromAStartAlone() {
    var search = Search.read(with("start_date=2021-01-01T00:00:00Z"), OFFER, NOW);

    assertThat(search.until()).isEqualTo("2021-04-01T00:00:00Z");
  }

  @Test
  void readsStatesCodesAndPages() {
    var search =
        Search.read(
            with("status=closed", "service_code=other,fire_exit", "page=3", "page_size=20"),
            OFFER,
            NOW);

    assertThat(search.isClosed()).contains(true);
    assertThat(search.codes()).containsExactly("other", "fire_exit");
    assertThat(search.page()).isEqualTo(3);
    assertThat(search.pageSize()).isEqualTo(20);
    assertThat(Search.read(with("status=open,closed"), OFFER, NOW).isClosed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status=done                          | 400 status is open, closed or both",
        "service_code=other,nothing           | 404 service_code not found",
        "start_date=2021-01-01                | 400 start_date must be a date and time with a zone",
        "start_date=2021-01-01T00:00:00Z; end_date=2021-04-01T00:00:01Z | 400 start_date and end_date may span 90 days at most",
        "start_date=2021-02-01T00:00:00Z; end_date=2021-01-01T00:00:00Z | 400 end_date is before start_date",
        "page=0                               | 400 page must be a number from 1 to 1000000",
        "page_size=1001                       | 400 page_size must be a number from 1 to 1000"
      })
  void saysWhatIsWrong(String pairs, String wrong) {
    assertThat(wrongs(() -> Search.read(with(pairs.split("; ")), OFFER, NOW)))
        .containsExactly(wrong.strip());
  }

  @Test
  void takesUpdatesOfBothDatesOrOfTheLastDay() {
    var usual = UpdateWindow.read(with(), NOW);
    assertThat(usual.from()).isEqualTo("2021-06-07T02:00:00Z");
    assertThat(usual.until()).isEqualTo(NOW);
    assertThat(wrongs(() -> UpdateWindow.read(with("start_date=2021-06-08T00:00:00Z"), NOW)))
        .containsExactly("400 start_date and end_date belong together");
  }
}
