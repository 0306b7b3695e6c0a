package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.InMemory;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.testkit.Committed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which event leads from which state to which, track by track, as a committed page. The walks must
 * find no arrow that it does not have, and it may name no state, event or title that there is not.
 * With {@code -Danshao.write=true} what the walks found is added; {@code -Danshao.deep=true} finds
 * more.
 */
final class StateDiagrams {

  private static final String FILE = "infra/docs/states.md";
  private static final Pattern TRACK = Pattern.compile("## `([a-z-]+)`");
  private static final Pattern ARROW = Pattern.compile("    (\\w+) --> (\\w+): ([a-z-]+)");

  private static final String HEAD =
      """
      # States

      Made from the sealed types of states and events and from what random walks through the deciders find; a test
      compares. `-Danshao.write=true` adds what the walks found. An event that leads from a state to itself is not drawn.
      """;

  private final InMemory service;
  private final Map<String, TreeSet<String>> arrows = new TreeMap<>();

  StateDiagrams(InMemory service) {
    this.service = service;
    service.trackNames().forEach(track -> arrows.put(track, new TreeSet<>()));
  }

  void note(Passed step) {
    var track = step.event().track();
    var from = service.state(track, step.before());
    var to = service.state(track, step.after());
    if (!from.equals(to)) {
      arrows.get(track).add("    %s --> %s: %s".formatted(from, to, step.event().name()));
    }
  }

  void compare() {
    var committed = committed();
    if (!Committed.isWritten()) {
      arrows.forEach(
          (track, found) ->
              assertThat(committed.getOrDefault(track, new TreeSet<>()))
                  .as("arrows of %s in %s; -Danshao.write=true adds them", track, FILE)
                  .containsAll(found));
    }
    committed.forEach((track, known) -> arrows.computeIfPresent(track, (_, f) -> both(f, known)));
    arrows.forEach(this::checkWords);
    Committed.compare(FILE, page());
  }

  private static TreeSet<String> both(TreeSet<String> found, TreeSet<String> known) {
    var all = new TreeSet<>(found);
    all.addAll(known);
    return all;
  }

  private void checkWords(String track, TreeSet<String> all) {
    var events = service.events();
    for (var arrow : all) {
      var words = ARROW.matcher(arrow);
      assertThat(words.matches()).as(arrow).isTrue();
      assertThat(service.states(track)).as(arrow).contains(words.group(1), words.group(2));
      assertThat(events).as(arrow).contains(track + "/" + words.group(3));
    }
  }

  private static Map<String, TreeSet<String>> committed() {
    var all = new TreeMap<String, TreeSet<String>>();
    var track = "";
    for (var line : lines()) {
      var heading = TRACK.matcher(line);
      if (heading.matches()) {
        track = heading.group(1);
      } else if (ARROW.matcher(line).matches()) {
        all.computeIfAbsent(track, _ -> new TreeSet<>()).add(line);
      }
    }
    return all;
  }

  private static List<String> lines() {
    var file = Committed.root().resolve(FILE);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    var page = new StringBuilder(HEAD);
    for (var track : service.trackNames()) {
      page.append("\n## `").append(track).append("`\n\n```mermaid\nstateDiagram-v2\n");
      arrows.get(track).forEach(arrow -> page.append(arrow).append('\n'));
      page.append("```\n\n| event | | |\n|---|---|---|\n");
      service.events().stream()
          .filter(event -> event.startsWith(track + "/"))
          .map(event -> service.tracks().titleOf(track, event.substring(track.length() + 1)))
          .forEach(
              title ->
                  page.append(
                      "| `%s` | %s | %s |\n"
                          .formatted(title.name(), title.title(), title.titleEn())));
    }
    return page.toString();
  }
}
