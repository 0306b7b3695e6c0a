package io.anshao.cases.law;

import io.anshao.cases.law.domain.Law;
import io.anshao.cases.law.domain.LawBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The editions that ship with the service, one a file in {@code laws}. */
final class ShippedLaws {

  private ShippedLaws() {}

  static LawBook read() {
    try {
      var laws = new ArrayList<Law>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:laws/*.json")) {
        try (var in = file.getInputStream()) {
          laws.add(JsonMapper.shared().readValue(in, Law.class));
        }
      }
      // what everybody has first, then what is of a region
      laws.sort(
          Comparator.comparing(Law::region).thenComparing(Law::code, Comparator.reverseOrder()));
      return new LawBook(laws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
