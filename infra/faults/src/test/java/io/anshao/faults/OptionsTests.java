package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTests {

  @Test
  void triesEverythingWhereNothingIsNamed() {
    var options = read();

    assertThat(options.trials()).first().isEqualTo("strikes");
    assertThat(options.trials()).hasSize(Faults.TRIALS.size());
    assertThat(options.injections()).isEqualTo(10_000);
    assertThat(options.longest()).hasDays(1);
    assertThat(options.out()).isEmpty();
  }

  @Test
  void triesWhatIsNamed() {
    var options = read("--injections", "50", "--minutes", "2", "disk", "copy", "--out", "results");

    assertThat(options.trials()).containsExactly("disk", "copy");
    assertThat(options.injections()).isEqualTo(50);
    assertThat(options.longest()).hasMinutes(2);
    assertThat(options.out()).contains(Path.of("results"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> read("quake")).hasMessageContaining("no trial quake");
    assertThatThrownBy(() -> read("--out")).hasMessage("--out needs a value.");
  }

  private static Options read(String... arguments) {
    return Options.read(arguments);
  }
}
