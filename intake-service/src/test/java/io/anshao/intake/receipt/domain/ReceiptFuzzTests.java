package io.anshao.intake.receipt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.testkit.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody types for a receipt is one or is none. */
class ReceiptFuzzTests {

  @Test
  void isReadTheSameWayAgainOrNotAtAll() {
    Fuzzing.with(
        List.of(
            text("JB20210608-0A1B2C:0123-4567-89AB-CDEF"),
            text("ｊｂ２０２１０６０８－０ａ１ｂ２ｃ：o123 4567 l9ab cdef")),
        input ->
            Receipt.parse(new String(input, StandardCharsets.UTF_8))
                .ifPresent(
                    receipt ->
                        assertThat(
                                Receipt.parse(
                                    receipt.number().value() + ":" + receipt.code().inGroups()))
                            .contains(receipt)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
