package io.anshao.intake.root;

import io.anshao.contracts.tree.ConsistencyProof;
import io.anshao.contracts.tree.InclusionProof;
import io.anshao.contracts.tree.ProvenLeaf;
import io.anshao.edge.time.BusinessClock;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Roots and proofs, for whoever asks. */
public final class Roots {

  private static final String DAYS =
      """
      select day, size, checkpoint from root_day
       where district = :district and held and day < :before order by day desc limit :limit\
      """;

  private static final String DAY =
      "select day, size, checkpoint from root_day where district = :district and day = :day and held";

  /** Where a leaf is, and the root that it joined. */
  private static final String LEAF =
      """
      select n.index, d.day, d.size, d.checkpoint
        from root_node n
        join lateral (select day, size, checkpoint from root_day
                       where district = n.district and held and size > n.index order by size limit 1) d on true
       where n.level = 0 and n.hash = :hash and n.district = :district
       order by n.index limit 1\
      """;

  private static final String RECORD =
      "select district, at, payload from exposure_record where exposure_id = :id";

  private static final String PREFIX = "sha-256:";

  private final DatabaseClient database;
  private final NodeRows nodes;

  Roots(DatabaseClient database) {
    this.database = database;
    this.nodes = new NodeRows(database);
  }

  /**
   * A day of the record.
   *
   * @param size leaves up to its end
   * @param checkpoint signed note
   */
  public record RootView(LocalDate day, long size, String checkpoint) {}

  /**
   * A proof for one leaf.
   *
   * @param day whose root it joined
   * @param isLate whether that is a later day than its own
   * @param file the proof as anybody can verify it
   */
  public record Proven(LocalDate day, boolean isLate, String file) {}

  private record Found(long index, RootView root) {}

  private record Published(String district, Instant at, byte[] payload) {}

  /** Days before that one, newest first. */
  public Mono<List<RootView>> days(String district, LocalDate before, int limit) {
    return database
        .sql(DAYS)
        .bind("district", district)
        .bind("before", before)
        .bind("limit", limit)
        .map(Roots::root)
        .all()
        .collectList();
  }

  /** A day; empty when it has no root. */
  public Mono<RootView> day(String district, LocalDate day) {
    return database.sql(DAY).bind("district", district).bind("day", day).map(Roots::root).one();
  }

  /** The keys that sign the roots of a district, one a line. */
  public Mono<String> keys(String district) {
    return database
        .sql("select verifier from root_key where district = :district order by key_id")
        .bind("district", district)
        .map(row -> row.get(0, String.class) + "\n")
        .all()
        .collectList()
        .map(lines -> String.join("", lines));
  }

  /** That the record of the later day continues the one of the earlier; empty without both. */
  public Mono<String> growth(String district, LocalDate earlier, LocalDate later) {
    return Mono.zip(day(district, earlier), day(district, later))
        .flatMap(both -> growth(district, both.getT1(), both.getT2()));
  }

  private Mono<String> growth(String district, RootView earlier, RootView later) {
    return nodes
        .prove(district, later.size(), tree -> tree.consistency(earlier.size()))
        .map(path -> new ConsistencyProof(earlier.size(), path, later.checkpoint()).text());
  }

  /**
   * That a tip is in the record; empty before its root.
   *
   * @param leaf {@code sha-256:hex}
   */
  public Mono<Proven> ofTip(String district, String leaf, Instant receivedAt) {
    var hash = HexFormat.of().parseHex(leaf.substring(PREFIX.length()));
    return proven(district, hash, receivedAt, isLate -> ProvenLeaf.ofTip(hash, isLate));
  }

  /** That an exposure as it is published now is in the record; empty before its root. */
  public Mono<Proven> ofExposure(UUID id) {
    return database
        .sql(RECORD)
        .bind("id", id.toString())
        .map(
            row ->
                new Published(
                    Objects.requireNonNull(row.get("district", String.class)),
                    Objects.requireNonNull(row.get("at", Instant.class)),
                    Objects.requireNonNull(row.get("payload", byte[].class))))
        .one()
        .flatMap(
            record ->
                proven(
                    record.district(),
                    ProvenLeaf.exposureLeaf(record.payload()),
                    record.at(),
                    isLate -> ProvenLeaf.ofExposure(record.payload(), isLate)));
  }

  private interface Leaf {
    ProvenLeaf of(boolean isLate);
  }

  private Mono<Proven> proven(String district, byte[] hash, Instant at, Leaf leaf) {
    return database
        .sql(LEAF)
        .bind("district", district)
        .bind("hash", hash)
        .map(row -> new Found(Objects.requireNonNull(row.get("index", Long.class)), root(row)))
        .one()
        .flatMap(found -> proven(district, found, at, leaf));
  }

  private Mono<Proven> proven(String district, Found found, Instant at, Leaf leaf) {
    var root = found.root();
    var isLate = root.day().isAfter(at.atZone(BusinessClock.SHANGHAI).toLocalDate());
    return nodes
        .prove(district, root.size(), tree -> tree.inclusion(found.index()))
        .map(
            path ->
                new InclusionProof(leaf.of(isLate), found.index(), path, root.checkpoint()).text())
        .map(file -> new Proven(root.day(), isLate, file));
  }

  private static RootView root(Readable row) {
    return new RootView(
        required(row.get("day", LocalDate.class)),
        required(row.get("size", Long.class)),
        required(row.get("checkpoint", String.class)));
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
