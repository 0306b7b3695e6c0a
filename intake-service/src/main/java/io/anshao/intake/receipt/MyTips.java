package io.anshao.intake.receipt;

import io.anshao.intake.district.Districts;
import io.anshao.intake.progress.ProgressReader;
import io.anshao.intake.progress.domain.Course;
import io.anshao.intake.progress.domain.Step;
import io.anshao.intake.root.Roots;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Tips as the holders of their receipts see them. */
final class MyTips {

  private static final String SAID =
      """
      select said_at, kind, body, rating, cardinality(uploads) as photos from tip_voice where tip_id = :tip order by seq\
      """;

  private final ReceiptAuthentication authentication;
  private final ProgressReader progress;
  private final Districts districts;
  private final Receipts receipts;
  private final Roots roots;
  private final DatabaseClient database;

  MyTips(
      ReceiptAuthentication authentication,
      ProgressReader progress,
      Districts districts,
      Receipts receipts,
      Roots roots,
      DatabaseClient database) {
    this.authentication = authentication;
    this.progress = progress;
    this.districts = districts;
    this.receipts = receipts;
    this.roots = roots;
    this.database = database;
  }

  /** The holder, or 401; 429 for a source that missed too often. */
  Mono<ReceiptHolder> authenticate(ServerHttpRequest request) {
    return authentication.authenticate(request);
  }

  /** Who would hold the receipt of that tip, for a channel that proved itself by other means. */
  Mono<ReceiptHolder> ofTip(String number) {
    return authentication.ofTip(number);
  }

  /** All steps of the tip. */
  Mono<Course> course(ReceiptHolder tip) {
    return progress
        .steps(tip.tipId())
        .startWith(Step.received(tip.submittedAt()))
        .collectList()
        .map(steps -> new Course(steps, districts.tellBy(tip.district(), tip.submittedAt())));
  }

  /** All that its holder sees. */
  Mono<MyTip> view(ReceiptHolder tip) {
    return Mono.zip(course(tip), said(tip), proof(tip))
        .map(all -> MyTip.of(tip, all.getT1(), all.getT2(), all.getT3()));
  }

  private Mono<MyTip.Proof> proof(ReceiptHolder tip) {
    var nonce = receipts.nonce(tip.tipId());
    return roots
        .ofTip(tip.district(), tip.leaf(), tip.submittedAt())
        .map(proven -> MyTip.Proof.of(tip.leaf(), nonce, proven))
        .defaultIfEmpty(MyTip.Proof.of(tip.leaf(), nonce, null));
  }

  /** Whether this was said before, under the same key. */
  Mono<Boolean> isSaid(String keyHash) {
    return database
        .sql("select 1 from tip_voice where key_hash = :key")
        .bind("key", keyHash)
        .map(_ -> true)
        .one()
        .defaultIfEmpty(false);
  }

  /** Of which tip something was said under that name. */
  Mono<UUID> tipOf(String keyHash) {
    return database
        .sql("select tip_id from tip_voice where key_hash = :key")
        .bind("key", keyHash)
        .map(row -> Objects.requireNonNull(row.get("tip_id", UUID.class)))
        .one();
  }

  private Mono<List<MyTip.SaidView>> said(ReceiptHolder tip) {
    return database
        .sql(SAID)
        .bind("tip", tip.tipId())
        .map(
            row ->
                new MyTip.SaidView(
                    new MyTip.MessageView(
                        Objects.requireNonNull(row.get("said_at", Instant.class)),
                        Objects.requireNonNull(row.get("kind", String.class)),
                        row.get("body", String.class),
                        Objects.requireNonNull(row.get("photos", Integer.class))),
                    row.get("rating", String.class)))
        .all()
        .collectList();
  }
}
