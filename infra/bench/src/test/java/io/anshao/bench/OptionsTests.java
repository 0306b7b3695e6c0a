package io.anshao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTests {

  @Test
  void measuresInAnOrderInWhichNothingDisturbsWhatComesAfterIt() {
    var options = read("scale", "intake", "latency", "lifecycle", "--short", "--out", "results");

    assertThat(options.names()).containsExactly("lifecycle", "latency", "intake", "scale");
    assertThat(options.size()).isEqualTo(Size.SHORT);
    assertThat(options.out()).contains(Path.of("results"));
  }

  @Test
  void measuresAllThatNeedsNothingWhenNothingIsNamed() {
    assertThat(read().names()).contains("queue", "start").doesNotContain("replay");
    assertThat(read("--data", "data").names()).contains("replay");
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("speed"))
        .withMessageContaining("no measurement speed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("replay"))
        .withMessageContaining("--data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("fill"))
        .withMessageContaining("--platform");
  }

  private static Options read(String... words) {
    return Options.read(words);
  }
}
