package io.anshao.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command, read strictly: what is not known is refused. */
final class CommandLine {

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> flags = new HashSet<>();
  private final List<String> names = new ArrayList<>();

  private CommandLine() {}

  static CommandLine read(List<String> words, Set<String> valued, Set<String> flags) {
    var line = new CommandLine();
    for (var at = words.iterator(); at.hasNext(); ) {
      var word = at.next();
      if (valued.contains(word)) {
        if (!at.hasNext()) {
          throw new Refusal(word + " needs a value.");
        }
        line.values.put(word, at.next());
      } else if (flags.contains(word)) {
        line.flags.add(word);
      } else if (word.startsWith("-")) {
        throw new Refusal("There is no option " + word + ".");
      } else {
        line.names.add(word);
      }
    }
    return line;
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
