package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CoarsePlace;
import io.anshao.cases.exposure.domain.PublicScan;
import io.anshao.cases.exposure.domain.PublicScan.Find;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a wording says in public, field by field, and what a scan finds in it. */
final class PublicTexts {

  private final Map<String, String> fields;
  private final boolean mayEcho;

  private PublicTexts(Map<String, String> fields, boolean mayEcho) {
    this.fields = fields;
    this.mayEcho = mayEcho;
  }

  static PublicTexts of(Wording wording, Function<Text, Optional<String>> words) {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "title", words.apply(wording.title()));
    put(fields, "problem", words.apply(wording.problem()));
    put(fields, "measure", wording.measure().flatMap(words));
    put(fields, "place", words.apply(wording.place()));
    put(fields, "subjectName", wording.subjectName().flatMap(words));
    return new PublicTexts(fields, wording.echoReason().isPresent());
  }

  /** One text alone, by the name of its field. */
  static PublicTexts ofOne(String field, String said) {
    return new PublicTexts(Map.of(field, said), false);
  }

  private static void put(Map<String, String> fields, String name, Optional<String> said) {
    said.ifPresent(words -> fields.put(name, words));
  }

  /** The fields that hold more of that place than its coarse form does. */
  List<String> holding(String exact) {
    return fields.entrySet().stream()
        .filter(each -> !each.getKey().equals("subjectName"))
        .filter(
            each ->
                each.getKey().equals("place")
                    ? CoarsePlace.isExact(each.getValue(), exact)
                    : CoarsePlace.isIn(each.getValue(), exact))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The firm that is named openly, whose name is nobody's secret. */
  List<String> named() {
    return Optional.ofNullable(fields.get("subjectName")).stream().toList();
  }

  /** Finds by field, fields without any left out. The place has a rule of its own. */
  Map<String, List<Find>> finds(PublicScan scan) {
    var finds = new LinkedHashMap<String, List<Find>>();
    fields.forEach(
        (name, said) -> {
          var found = scan.of(said, mayEcho || name.equals("place") || name.equals("subjectName"));
          if (!found.isEmpty()) {
            finds.put(name, found);
          }
        });
    return finds;
  }
}
