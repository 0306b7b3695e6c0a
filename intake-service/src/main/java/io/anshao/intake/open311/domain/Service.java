package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Part.field;

import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.Part.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of hazard that can be reported.
 *
 * @param group the kind above it
 */
public record Service(
    String code, String name, String nameEn, @Nullable String group, List<Attribute> attributes) {

  Group shown() {
    return Part.group(
        field("service_code", code),
        field("service_name", name),
        field("description", name + " " + nameEn),
        field("metadata", true),
        // a request with a contact is answered with a token all the same
        field("type", "realtime"),
        field("keywords", name + "," + nameEn),
        field("group", group));
  }

  Group definition() {
    return Part.group(
        field("service_code", code),
        new Field(
            "attributes",
            new Listing("attribute", attributes.stream().map(Attribute::shown).toList())));
  }
}
