package io.anshao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real messages of citizens, each with a place where something was reported, where there is one.
 */
final class Hotline {

  private static final int LONGEST = 10_000;

  /**
   * What one citizen wrote.
   *
   * @param group the same for all messages on one matter, where the data says so
   */
  record Message(String text, Optional<String> group, Optional<Position> position) {}

  /** WGS-84, inside the district. */
  record Position(double lat, double lng) {}

  private Hotline() {}

  /**
   * @param data the folder with {@code hotline-cn} and {@code lifecycle-311}
   */
  static List<Message> read(Path data) {
    var messages = messages(data.resolve("hotline-cn/messages.jsonl"));
    var positions = positions(data.resolve("lifecycle-311/cases.csv"));
    return IntStream.range(0, messages.size())
        .mapToObj(i -> message(messages.get(i), positions.get(i % positions.size())))
        .toList();
  }

  private static List<JsonNode> messages(Path file) {
    return lines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }

  private static Message message(JsonNode message, Optional<Position> position) {
    var text = message.get("title").asString() + "\n" + message.get("text").asString();
    var group = message.path("dup_group");
    return new Message(
        text.substring(0, Math.min(LONGEST, text.length())),
        group.isMissingNode() || group.isNull() ? Optional.empty() : Optional.of(group.asString()),
        position);
  }

  /** The last two columns; blank where the source has none, which is a case of its own. */
  private static List<Optional<Position>> positions(Path file) {
    return lines(file).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(fields -> position(fields[fields.length - 2], fields[fields.length - 1]))
        .toList();
  }

  private static Optional<Position> position(String lat, String lng) {
    return lat.isBlank() || lng.isBlank()
        ? Optional.empty()
        : Optional.of(new Position(Double.parseDouble(lat), Double.parseDouble(lng)));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
