package io.anshao.intake.draft;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.tip.KeyedIn;
import io.anshao.messaging.lane.Lanes;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, sealed by the master key, for whoever typed them and for three days. */
final class Drafts implements KeyedIn {

  static final Duration KEPT = Duration.ofHours(72);

  private static final String SELECT =
      "select state, saved_at from tip_draft where operator = :by and saved_at > :since";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;
  private final MasterKey master;
  private final Lanes<DraftWork, Boolean> lanes;

  Drafts(DatabaseClient database, MasterKey master, Lanes<DraftWork, Boolean> lanes) {
    this.database = database;
    this.master = master;
    this.lanes = lanes;
  }

  /** A draft with the time when it was kept. */
  record Kept(Draft draft, Instant savedAt) {}

  /** The person's own drafts, newest first. */
  Flux<Kept> of(StaffUser by) {
    return query(SELECT + " order by saved_at desc", by).map(this::kept).all();
  }

  /** The person's own draft of that key. */
  Mono<Kept> find(StaffUser by, IdempotencyKey key) {
    return query(SELECT + " and key_hash = :key", by)
        .bind("key", key.sha256Hex())
        .map(this::kept)
        .one();
  }

  private DatabaseClient.GenericExecuteSpec query(String sql, StaffUser by) {
    return database.sql(sql).bind("by", by.id()).bind("since", Instant.now().minus(KEPT));
  }

  /** Whether it was kept; not when it is somebody else's. */
  Mono<Boolean> save(StaffUser by, IdempotencyKey key, Draft draft) {
    var state = master.wrap("tip-draft", JSON.writeValueAsBytes(draft));
    return lanes.submit(new DraftWork.Save(key.sha256Hex(), by.id(), state));
  }

  /** Whether it was there. */
  Mono<Boolean> erase(StaffUser by, IdempotencyKey key) {
    return lanes.submit(new DraftWork.Erase(key.sha256Hex(), by.id()));
  }

  @Override
  public Mono<Void> keyedIn(StaffUser by, IdempotencyKey key) {
    return erase(by, key).then();
  }

  private Kept kept(Readable row) {
    var state = Objects.requireNonNull(row.get("state", byte[].class));
    return new Kept(
        JSON.readValue(master.unwrap("tip-draft", state), Draft.class),
        Objects.requireNonNull(row.get("saved_at", Instant.class)));
  }
}
