package io.anshao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.anshao.testkit.Committed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code infra/sbom} ends badly over a component whose licence is not one of ours. */
class LicenceTests {

  private static final String NONE = "[]";

  @TempDir Path folder;

  private record Said(int code, String text) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"license\":{\"id\":\"Apache-2.0\"}}]",
        "[{\"license\":{\"name\":\"The MIT License\"}}]",
        "[{\"expression\":\"(GPL-3.0-only OR MIT)\"}]",
        "[{\"license\":{\"id\":\"GPL-2.0-only\"}},{\"license\":{\"id\":\"EPL-2.0\"}}]"
      })
  void takesWhatMayBeUsedUnderOneOfOurs(String licences) throws Exception {
    assertThat(check(licences)).isEqualTo(new Said(0, folder.resolve("bom") + ": 1 components\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"license\":{\"id\":\"AGPL-3.0-only\"}}]",
        "[{\"license\":{\"id\":\"GPL-3.0-or-later\"}}]",
        "[{\"license\":{\"id\":\"SSPL-1.0\"}}]",
        "[{\"expression\":\"BSD-3-Clause AND GPL-3.0-only\"}]",
        "[{\"license\":{\"name\":\"Commercial\"}}]",
        NONE
      })
  void refusesEveryOtherByName(String licences) throws Exception {
    var said = check(licences);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("org.example:part 1.0");
  }

  @Test
  void asksNothingOfOurOwnModules() throws Exception {
    assertThat(check("io.anshao", NONE).code()).isZero();
  }

  private Said check(String licences) throws IOException, InterruptedException {
    return check("org.example", licences);
  }

  private Said check(String group, String licences) throws IOException, InterruptedException {
    assumeThat(Stream.of(System.getenv("PATH").split(":")))
        .as("node")
        .anyMatch(path -> Files.isExecutable(Path.of(path, "node")));
    var bom =
        """
        {"components": [{"group": "%s", "name": "part", "version": "1.0", "licenses": %s}]}"""
            .formatted(group, licences);
    var file = Files.writeString(folder.resolve("bom"), bom);
    var process =
        new ProcessBuilder(
                "node", Committed.root().resolve("infra/licences.mjs").toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
