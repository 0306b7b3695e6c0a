package io.anshao.intake.receipt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.anshao.testkit.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody types for a receipt is one or is none. */
class ReceiptFuzzTests {

  static Stream<byte[]> typed() {
    return Stream.of(
            "JB20210608-0A1B2C:0123-4567-89AB-CDEF", "ｊｂ２０２１０６０８－０ａ１ｂ２ｃ：o123 4567 l9ab cdef")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("typed")
  @FuzzTest(maxDuration = "1m")
  void isReadTheSameWayAgainOrNotAtAll(byte[] input) {
    Fuzzing.around(
        input,
        each ->
            Receipt.parse(new String(each, StandardCharsets.UTF_8))
                .ifPresent(
                    receipt ->
                        assertThat(
                                Receipt.parse(
                                    receipt.number().value() + ":" + receipt.code().inGroups()))
                            .contains(receipt)));
  }
}
