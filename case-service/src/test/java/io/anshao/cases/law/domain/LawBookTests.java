package io.anshao.cases.law.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.law.domain.Law.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTests {

  private static final LocalDate BEFORE = LocalDate.of(2021, 8, 31);
  private static final LocalDate SINCE = LocalDate.of(2021, 9, 1);

  private static final Law OLD =
      law("work-safety", "2014年修正", LocalDate.of(2014, 12, 1), "", "第三十九条", "禁止锁闭、封堵出口。");
  private static final Law NEW =
      law("work-safety", "2021年修正", SINCE, "", "第四十二条", "禁止占用、锁闭、封堵出口、疏散通道。");
  private static final Law CITY =
      law("duties", "2021年", LocalDate.of(2021, 7, 1), "3302", "第四条", "实行全员安全生产责任制。");

  private final LawBook book = new LawBook(List.of(OLD, NEW, CITY));

  @Test
  void findsTheEditionThatIsInForceOnTheDay() {
    assertThat(find("330205", BEFORE, "锁闭")).containsExactly("《试验法》第三十九条");
    assertThat(find("330205", SINCE, "锁闭")).containsExactly("《试验法》第四十二条");
    assertThat(find("330205", LocalDate.of(2014, 1, 1), "锁闭")).isEmpty();
  }

  @Test
  void holdsTheLawsOfACityForItsDistrictsAlone() {
    assertThat(find("330205", SINCE, "责任制")).containsExactly("《试验法》第四条");
    assertThat(find("330106", SINCE, "责任制")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42, 第四十二条",
    "第42条, 第四十二条",
    "4, 第四条",
    "封堵 42, 第四十二条",
    "试验法 疏散, 第四十二条",
    "疏散通道封堵, 第四十二条"
  })
  void findsByNumberByTitleAndByWordsInAnotherOrder(String words, String number) {
    assertThat(find("330205", SINCE, words)).first().isEqualTo("《试验法》" + number);
  }

  @ParameterizedTest
  @CsvSource({"41", "粉尘爆炸", "42 粉尘"})
  void findsNothingWhereATermFitsNothing(String words) {
    assertThat(find("330205", SINCE, words)).isEmpty();
  }

  @Test
  void findsNothingWithoutWordsAndNoMoreThanAsked() {
    assertThat(find("330205", SINCE, "  ")).isEmpty();
    assertThat(book.find("330205", SINCE, "试验法", 1)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"10, 第十条", "11, 第十一条", "20, 第二十条", "100, 第一百条", "101, 第一百零一条", "119, 第一百一十九条"})
  void writesNumbersAsLawsDo(String typed, String written) {
    assertThat(ArticleNumber.of(typed)).contains(written);
  }

  private List<String> find(String district, LocalDate day, String words) {
    return book.find(district, day, words, 20).stream()
        .map(found -> found.law().citing(found.article()))
        .toList();
  }

  private static Law law(
      String code, String edition, LocalDate from, String region, String number, String text) {
    return new Law(code, "试验法", "试验法", edition, from, region, List.of(new Article(number, text)));
  }
}
