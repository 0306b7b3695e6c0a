package io.anshao.messaging;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.UnreadableEventException;
import io.anshao.testkit.Committed;
import io.anshao.testkit.Fuzzing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A record of Kafka is read or parked: nothing else comes of whatever its bytes are. */
class RecordFuzzTests {

  private static final Path SAMPLES =
      Committed.root().resolve("contracts/src/test/resources/samples");

  /** The type of a record, a line end, and its body. */
  static Stream<byte[]> records() throws IOException {
    try (var files = Files.walk(SAMPLES, 2)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(RecordFuzzTests::record)
          .toList()
          .stream();
    }
  }

  @MethodSource("records")
  @FuzzTest(maxDuration = "1m")
  void readsOrParksAnyRecord(byte[] input) {
    Fuzzing.around(
        input,
        each -> {
          // every byte is a character of this set, and comes back as it was
          var record = new String(each, StandardCharsets.ISO_8859_1).split("\n", 2);
          try {
            Events.read(record[0], record[record.length - 1].getBytes(StandardCharsets.ISO_8859_1));
          } catch (UnreadableEventException parked) {
            // its key waits for somebody
          }
        });
  }

  static Stream<byte[]> heads() {
    var head =
        "ce_id=a\nce_source=/anshao/intake\nce_type=t\nce_time=2021-06-08T01:12:00Z\n"
            + "ce_subject=s\nce_district=330205\nce_seq=1\ntraceparent=00-0-0-00\nce_chainhead=c";
    return Stream.of(head.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("heads")
  @FuzzTest(maxDuration = "1m")
  void readsOrParksAnyHead(byte[] input) {
    Fuzzing.around(
        input,
        each -> {
          try {
            Envelope.ofHeaders(headers(new String(each, StandardCharsets.UTF_8)));
          } catch (UnreadableEventException parked) {
            // its key waits for somebody
          }
        });
  }

  private static Map<String, String> headers(String lines) {
    var headers = new HashMap<String, String>();
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> headers.put(pair[0], pair[1]));
    return headers;
  }

  private static byte[] record(Path file) {
    try {
      return (file.getParent().getFileName() + "\n" + Files.readString(file))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
