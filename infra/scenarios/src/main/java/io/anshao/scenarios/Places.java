package io.anshao.scenarios;

import io.anshao.contracts.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where words stand on a platform. It is looked through once for all of them, which takes a while.
 */
public final class Places {

  private final Map<String, Set<String>> places = new HashMap<>();

  private Places() {}

  /** In which tables, topics and logs each of the words stands. */
  public static Places of(Platform platform, Collection<String> words) throws IOException {
    var found = new Places();
    for (var service : ServiceName.values()) {
      platform
          .databases()
          .tablesThatHold(service, words)
          .forEach((word, tables) -> tables.forEach(t -> found.add(word, ofTable(service, t))));
    }
    for (var topic : Topic.values()) {
      var records = platform.topics().everything(topic);
      for (var word : words) {
        if (records.stream().anyMatch(each -> Topics.holds(each, word))) {
          found.add(word, ofTopic(topic));
        }
      }
    }
    for (var word : words) {
      platform.logsThatHold(word).forEach(log -> found.add(word, "log " + log.getFileName()));
    }
    return found;
  }

  private static String ofTable(ServiceName service, String table) {
    return "table " + service.id() + "." + table;
  }

  private static String ofTopic(Topic topic) {
    return "topic " + topic.kafkaName();
  }

  private void add(String word, String place) {
    places.computeIfAbsent(word, _ -> new TreeSet<>()).add(place);
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
