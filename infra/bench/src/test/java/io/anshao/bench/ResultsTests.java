package io.anshao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ResultsTests {

  @Test
  void writesEachLineWithHardwarePeerRatioAndAim(@TempDir Path folder) throws IOException {
    var measured = Measured.nothing();
    measured.add(
        Figure.of("cases", 500, "/s").above("bare", 1000).beside("peer", 40).atLeastTimes(10));
    measured.add(Figure.of("answer", 30, "ms").atMost(25));
    measured.claimEqual("sent", 3, "stored", 2);

    var result = Results.of("some", Size.CHECK, 1.2, measured);
    result.write(folder);

    assertThat(result.holds()).isFalse();
    var json = JsonMapper.shared().readTree(folder.resolve("some.json"));
    var line = json.get("lines").get(0);
    assertThat(line.get("hardware").asString()).contains("Java");
    assertThat(line.get("floor").get("what").asString()).isEqualTo("bare");
    assertThat(line.get("ratio").asDouble()).isEqualTo(12.5);
    assertThat(line.get("aim").get("isMet").asBoolean()).isTrue();
    assertThat(json.get("lines").get(1).get("aim").get("isMet").asBoolean()).isFalse();
    assertThat(json.get("reconciliation").get(0).get("holds").asBoolean()).isFalse();
  }
}
