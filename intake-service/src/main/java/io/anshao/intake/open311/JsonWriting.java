package io.anshao.intake.open311;

import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Part;
import io.anshao.intake.open311.domain.Part.Flag;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.Part.Listing;
import io.anshao.intake.open311.domain.Part.Number;
import io.anshao.intake.open311.domain.Part.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as JSON by the Spark convention: without the root element, lists as bare arrays,
 * {@code null} for what XML leaves empty.
 */
final class JsonWriting {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonWriting() {}

  static byte[] bytes(Document document) {
    return JSON.writeValueAsBytes(value(document.part()));
  }

  private static @Nullable Object value(Part part) {
    return switch (part) {
      case Text words -> words.value();
      case Flag flag -> flag.value();
      case Number number -> number.value();
      case Group group -> {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        group.fields().forEach(field -> fields.put(field.name(), value(field.part())));
        yield fields;
      }
      case Listing listing -> {
        var items = new ArrayList<@Nullable Object>();
        listing.parts().forEach(each -> items.add(value(each)));
        yield items;
      }
    };
  }
}
