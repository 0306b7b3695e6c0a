package io.anshao.intake.receipt.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTests {

  private static final Receipt RECEIPT =
      new Receipt(new TipNumber("JB20210608-7K3M9Q"), new ReceiptCode("0123456789ABCDEF"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JB20210608-7K3M9Q:0123-4567-89AB-CDEF",
        "jb20210608 7k3m9q:0123456789abcdef",
        " JB 2021 0608 - 7K3M9Q : 0123 4567 89AB CDEF ",
        "JB20210608-7K3M9Q:O1234567-89ABCDEF",
        "JB2O2I0608-7K3M9Q:oI23-4567-89ab-cdef",
        "JB20210608—7K3M9Q:0L23–4567–89AB–CDEF",
        "JB20210608-7K3M9Q:0123-4567-89AB-CDEF",
        "JB20210608\u200b-7K3M9Q:0123-4567-89AB-CDEF"
      })
  void readsHoweverItWasTyped(String typed) {
    assertThat(Receipt.parse(typed)).contains(RECEIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "JB20210608-7K3M9Q",
        "JB20210608-7K3M9Q:",
        "JB20210608-7K3M9Q:0123-4567-89AB-CDE",
        "JB20210608-7K3M9Q:0123-4567-89AB-CDEFG",
        "JB20210608-7K3M9Q:0123-4567-89AB-CDEU",
        "JB20210608-7K3M9:0123-4567-89AB-CDEF",
        "' or 1=1 --:0123-4567-89AB-CDEF"
      })
  void readsNothingElse(String typed) {
    assertThat(Receipt.parse(typed)).isEmpty();
  }

  @Test
  void spellsTheFirst80Bits() {
    var hash = HexFormat.of().parseHex("00443214c74254b635cf84653a56d7c675be77dfff");

    assertThat(ReceiptCode.ofHash(hash).value()).isEqualTo("0123456789ABCDEF");
    assertThat(ReceiptCode.ofHash(hash).inGroups()).isEqualTo("0123-4567-89AB-CDEF");
  }

  @Test
  void drawsNumbersOfADay() {
    var number = TipNumber.of("JB", LocalDate.of(2021, 6, 8), new byte[] {-1, -1, -1, -1});

    assertThat(number.value()).isEqualTo("JB20210608-ZZZZZZ");
  }

  @Test
  void neverPrintsACode() {
    assertThat(RECEIPT.toString()).doesNotContain("0123456789ABCDEF");
    assertThatThrownBy(() -> new ReceiptCode("short")).isInstanceOf(IllegalArgumentException.class);
  }
}
