package io.anshao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpOptionsTests {

  @Test
  void takesAFolderInTheUsersHomeUnlessToldOtherwise() {
    var options = UpOptions.read(List.of());
    assertThat(options.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".anshao"));
    assertThat(options.ports().cases()).isEqualTo(8081);
    assertThat(options.demo()).isFalse();
  }

  @Test
  void readsWhatItIsTold() {
    var options =
        UpOptions.read(
            List.of("--demo", "--data", "/tmp/x", "--port-base", "9000", "--clock", "--tls"));
    assertThat(options)
        .isEqualTo(
            new UpOptions(
                Path.of("/tmp/x"),
                new Ports(9000),
                true,
                false,
                false,
                true,
                true,
                Optional.empty()));
  }

  @Test
  void asksAProcessInAnotherFolderForTheSameWithoutReturning() {
    var options =
        UpOptions.read(
            List.of(
                "--detach",
                "--data",
                "here",
                "--demo",
                "--port-base",
                "9000",
                "--through",
                "25100"));

    var attached = options.attached();

    assertThat(attached).contains(Path.of("here").toAbsolutePath().toString());
    assertThat(UpOptions.read(attached))
        .isEqualTo(
            new UpOptions(
                options.data(),
                new Ports(9000),
                true,
                false,
                false,
                false,
                false,
                Optional.of(25_100)));
  }

  @ParameterizedTest
  @CsvSource({
    "--port-base x, must be a number",
    "--port-base 80, between 1024 and 65526",
    "--data, needs a value",
    "--verbose, There is no option --verbose",
    "now, does not know what to do with now"
  })
  void refusesTheRestInASentence(String words, String sentence) {
    assertThatThrownBy(() -> UpOptions.read(List.of(words.split(" "))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }
}
