package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.open311.domain.Part.Listing;
import io.anshao.intake.open311.domain.Part.Text;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Where the interface is, and in which formats it answers. */
final class Discovery {

  /** When the interface was changed last. */
  private static final String CHANGESET = "2026-11-26T00:00:00Z";

  private Discovery() {}

  /**
   * @param called as the caller wrote it
   */
  static Document at(URI called) {
    var formats = Arrays.stream(Format.values()).map(format -> new Text(format.mime())).toList();
    var endpoint =
        group(
            field("specification", "http://wiki.open311.org/GeoReport_v2"),
            field("url", called.resolve("/open311/v2").toString()),
            field("changeset", CHANGESET),
            field("type", "production"),
            new Field("formats", new Listing("format", formats)));
    return new Document(
        "discovery",
        group(
            field("changeset", CHANGESET),
            field("contact", "安委办，见本站首页 The work-safety office; see this site's first page"),
            field("key_service", "密钥由本区管理员发放 Keys are given by an administrator of the district"),
            new Field("endpoints", new Listing("endpoint", List.of(endpoint)))));
  }
}
