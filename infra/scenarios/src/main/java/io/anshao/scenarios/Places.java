package io.anshao.scenarios;

import io.anshao.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where words stand on a platform. It is looked through once for all of them, which takes a while.
 */
public final class Places {

  private static final List<String> METADATA =
      List.of("Exif\0\0", "http://ns.adobe.com/xap/1.0/", "Photoshop 3.0", "com.apple.quicktime");

  private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

  private Places() {}

  /** In which tables, topics, logs and kept pictures each of the words stands. */
  public static Places of(Platform platform, Collection<String> words) {
    var found = new Places();
    var data = platform.data();
    // half of the time is the database's, in another process
    Stream.concat(
            Arrays.stream(ServiceName.values())
                .<Search>map(service -> () -> found.addTables(platform, service, words)),
            Stream.of(
                () -> found.addTopics(platform, words),
                () -> found.addFiles(data.resolve("logs"), "log ", words),
                () -> found.addFiles(data.resolve("photos"), "file ", words)))
        .parallel()
        .forEach(Search::run);
    return found;
  }

  /** One of several at once. */
  private interface Search {

    void search() throws IOException;

    default void run() {
      try {
        search();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void addTables(Platform platform, ServiceName service, Collection<String> words) {
    platform
        .databases()
        .tablesThatHold(service, words)
        .forEach((word, tables) -> tables.forEach(table -> add(word, ofTable(service, table))));
  }

  private void addTopics(Platform platform, Collection<String> words) {
    for (var topic : Topic.values()) {
      var records = platform.topics().everything(topic);
      for (var word : words) {
        if (records.stream().anyMatch(each -> Topics.holds(each, word))) {
          add(word, ofTopic(topic));
        }
      }
    }
  }

  /**
   * Kept files in which what a camera writes beside a picture can be read: Exif, XMP, IPTC, the
   * place of a film. Originals, which hold it all, lie sealed.
   */
  public static List<String> filesWithMetadata(Platform platform) throws IOException {
    try (var files = Files.walk(platform.data().resolve("photos"))) {
      var found = new ArrayList<String>();
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (METADATA.stream().anyMatch(text::contains)) {
          found.add(file.getFileName().toString());
        }
      }
      return found;
    }
  }

  private void addFiles(Path folder, String kind, Collection<String> words) throws IOException {
    var latin = words.stream().collect(Collectors.toMap(word -> word, Places::latin));
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        latin.forEach(
            (word, bytes) -> {
              if (text.contains(bytes)) {
                add(word, kind + file.getFileName());
              }
            });
      }
    }
  }

  /** As it looks in a file that is read byte by byte. */
  private static String latin(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String ofTable(ServiceName service, String table) {
    return "table " + service.id() + "." + table;
  }

  private static String ofTopic(Topic topic) {
    return "topic " + topic.kafkaName();
  }

  private void add(String word, String place) {
    places.computeIfAbsent(word, _ -> new ConcurrentSkipListSet<>()).add(place);
  }

  /** Every place where it stands. */
  public Set<String> of(String word) {
    return places.getOrDefault(word, Set.of());
  }

  /** Those of the places where that service keeps, writes or reads it. */
  public List<String> of(String word, ServiceName service) {
    return of(word).stream().filter(place -> isOf(place, service)).toList();
  }

  private static boolean isOf(String place, ServiceName service) {
    return place.startsWith(ofTable(service, ""))
        || place.equals("log " + service.id() + ".log")
        || Arrays.stream(Topic.values())
            .filter(t -> t.owner().equals(service.id()) || t.readers().contains(service.id()))
            .anyMatch(topic -> place.equals(ofTopic(topic)));
  }
}
