package io.anshao.cases.bundle;

import io.anshao.cases.lifecycle.CaseHistory.Logged;
import io.anshao.contracts.bundle.BundleManifest.SaltedText;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words behind the hashes in a log, with the salts by which they prove themselves. */
final class BundleTexts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;

  BundleTexts(DatabaseClient database) {
    this.database = database;
  }

  /** Those of these events that are not erased, by id. */
  Mono<List<SaltedText>> of(Collection<Logged> events) {
    var ids = events.stream().flatMap(e -> ids(JSON.readTree(e.bytes()))).distinct().toList();
    return database
        .sql("select id, kind, salt, body from case_text where id = any (:ids) order by id")
        .bind("ids", ids.toArray(UUID[]::new))
        .map(
            row ->
                new SaltedText(
                    row.get("id", UUID.class),
                    row.get("kind", String.class),
                    Base64.getEncoder().encodeToString(row.get("salt", byte[].class)),
                    row.get("body", String.class)))
        .all()
        .collectList();
  }

  private static Stream<UUID> ids(JsonNode node) {
    return node.has("digest")
        ? Stream.of(UUID.fromString(node.path("id").asString()))
        : node.valueStream().flatMap(BundleTexts::ids);
  }
}
