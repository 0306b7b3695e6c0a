package io.anshao.cases.exposure;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words behind the texts of a wording: they came with the change, or with one before. */
final class PublicWords {

  private final Map<UUID, String> words;

  PublicWords(DeskTransaction tx, CaseChange change, List<Text> texts) {
    this.words = new HashMap<>(change.texts());
    var missing = texts.stream().map(Text::id).filter(id -> !words.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      tx.sql()
          .sql("select id, body from case_text where id in (:ids)")
          .param("ids", missing)
          .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("body")))
          .list()
          .forEach(said -> words.put(said.getKey(), said.getValue()));
    }
  }

  /**
   * The words.
   *
   * @throws IllegalStateException when they are erased: nothing is published of them
   */
  String of(Text text) {
    var said = words.get(text.id());
    if (said == null) {
      throw new IllegalStateException("the words of a public text are erased");
    }
    return said;
  }
}
