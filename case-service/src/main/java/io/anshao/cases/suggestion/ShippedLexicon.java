package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The words that ship with a pack, {@code packs/<pack>/lexicon.json}. */
public final class ShippedLexicon {

  private ShippedLexicon() {}

  /**
   * @param pack code of a pack that ships
   */
  public static Lexicon read(String pack) {
    var path = "/packs/" + pack + "/lexicon.json";
    try (var in = Objects.requireNonNull(ShippedLexicon.class.getResourceAsStream(path), path)) {
      return JsonMapper.shared().readValue(in, Lexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
