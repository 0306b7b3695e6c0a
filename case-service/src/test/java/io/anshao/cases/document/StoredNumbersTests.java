package io.anshao.cases.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.lifecycle.DocumentNumbers;
import io.anshao.cases.lifecycle.domain.DocumentSeries;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four sign at once, and some of them change their mind: no number is lost or doubled. */
@ServiceTest
class StoredNumbersTests {

  private static final int SIGNERS = 64;

  @Autowired private StaffApi staff;
  @Autowired private DocumentNumbers numbers;
  @Autowired private Database database;

  @Test
  void leavesNoGapUnderManySigners() throws Exception {
    var district = staff.freshDistrict();
    var tasks =
        IntStream.range(0, SIGNERS)
            .mapToObj(i -> (Callable<String>) () -> sign(district, i % 8 == 7))
            .toList();

    List<String> given;
    try (var signers = Executors.newFixedThreadPool(16)) {
      given =
          signers.invokeAll(tasks).stream()
              .map(done -> done.resultNow())
              .filter(number -> !number.isEmpty())
              .toList();
    }

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, SIGNERS - SIGNERS / 8)
                .mapToObj("北区安办督〔2021〕%d号"::formatted)
                .toList());
    assertThat(next(district, DocumentSeries.SUPERVISION_LETTER, 2022)).isEqualTo("北区安办督〔2022〕1号");
    assertThat(next(district, DocumentSeries.LISTING, 2021)).isEqualTo("北区安委督〔2021〕1号");
    assertThat(next(district, DocumentSeries.RECTIFICATION_ORDER, 2021))
        .isEqualTo("北区安办责改〔2021〕1号");
    assertThat(next(district, DocumentSeries.REWARD, 2021)).isEqualTo("JL202100001");
  }

  /** The number, or nothing when the signer changed their mind. */
  private String sign(String district, boolean isGivenUp) throws SQLException {
    try (var connection = database.open()) {
      var number = numbers.next(connection, district, DocumentSeries.SUPERVISION_LETTER, 2021);
      if (isGivenUp) {
        connection.rollback();
        return "";
      }
      connection.commit();
      return number;
    }
  }

  private String next(String district, DocumentSeries series, int year) throws SQLException {
    try (var connection = database.open()) {
      var number = numbers.next(connection, district, series, year);
      connection.commit();
      return number;
    }
  }
}
