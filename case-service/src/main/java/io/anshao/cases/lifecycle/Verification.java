package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseHistory.Logged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Recomputes a case's chain: every hash over what lies there, the order, the end, and each text
 * that is still there against its hash in the log. An erased text breaks nothing.
 */
public final class Verification {

  private static final String TEXTS = "select id, salt, body from case_text where case_id = :id";

  private static final String PRESENT = "select version, head from case_file where id = :id";

  private final DatabaseClient database;
  private final CaseHistory history;

  Verification(DatabaseClient database, CaseHistory history) {
    this.database = database;
    this.history = history;
  }

  /**
   * What the recomputation found.
   *
   * @param head the last hash as recomputed from what lies there
   * @param brokenAt the first version at which it does not hold; {@code null} when all holds
   */
  public record Verdict(boolean ok, long events, String head, @Nullable Long brokenAt) {}

  private record Present(long version, Hash head) {}

  record Salted(byte[] salt, String body) {}

  /** Of a case that exists. */
  public Mono<Verdict> of(UUID caseId) {
    return Mono.zip(history.of(caseId).collectList(), present(caseId), texts(caseId))
        .map(t -> verdict(caseId, t.getT1(), t.getT2(), t.getT3()));
  }

  private Mono<Present> present(UUID caseId) {
    return database
        .sql(PRESENT)
        .bind("id", caseId)
        .map(row -> new Present(row.get(0, Long.class), new Hash(row.get(1, byte[].class))))
        .one();
  }

  private Mono<Map<UUID, Salted>> texts(UUID caseId) {
    return database
        .sql(TEXTS)
        .bind("id", caseId)
        .map(
            row ->
                Map.entry(
                    row.get(0, UUID.class),
                    new Salted(row.get(1, byte[].class), row.get(2, String.class))))
        .all()
        .collect(HashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()));
  }

  private static Verdict verdict(
      UUID caseId, List<Logged> events, Present present, Map<UUID, Salted> texts) {
    var head = Hash.NONE;
    var version = 0L;
    for (var event : events) {
      version++;
      var hash = Chain.hash(caseId, version, head, event.bytes());
      if (!holds(event, version, head, hash) || !textsHold(event, texts)) {
        return new Verdict(false, events.size(), head.toString(), version);
      }
      head = hash;
    }
    var isWhole = present.version() == version && present.head().equals(head);
    return new Verdict(isWhole, events.size(), head.toString(), isWhole ? null : version + 1);
  }

  /** The row says what its bytes say, and stands where it was appended. */
  private static boolean holds(Logged event, long version, Hash previous, Hash hash) {
    return event.version() == version
        && event.algorithm().equals(Hash.ALGORITHM)
        && event.previous().equals(previous)
        && event.hash().equals(hash)
        && EventCodec.trackOf(event.bytes()).equals(event.track())
        && EventCodec.atOf(event.bytes()).equals(event.at().toInstant())
        && EventCodec.nameOf(event.bytes()).equals(event.name());
  }

  private static boolean textsHold(Logged event, Map<UUID, Salted> texts) {
    return textsHold(CaseJson.read(event.bytes()), texts);
  }

  static boolean textsHold(JsonNode node, Map<UUID, Salted> texts) {
    if (node.has("digest")) {
      var salted = texts.get(UUID.fromString(node.path("id").asString()));
      return salted == null
          || Words.digest(salted.salt(), salted.body()).equals(node.path("digest").asString());
    }
    for (var child : node) {
      if (!textsHold(child, texts)) {
        return false;
      }
    }
    return true;
  }
}
