package io.anshao.intake.receipt;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.receipt.domain.Receipt;
import io.anshao.intake.source.SourceBuckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * {@code Authorization: Receipt <number>:<code>}. A wrong code, an unknown number and an unreadable
 * header get the same answer after the same work, so nobody learns whether a tip exists.
 */
final class ReceiptAuthentication {

  private static final String SCHEME = "Receipt ";

  /** What no code hashes to, and no number has. */
  private static final byte[] NOTHING = {1};

  /** One row of 32 bytes for every number, so that the time of an answer tells nothing either. */
  private static final String HASH =
      """
      select coalesce((select receipt_hash from tip where number = :number),
                      decode(repeat('00', 32), 'hex')) as receipt_hash\
      """;

  private static final String HOLDER =
      """
      select id, number, district, submitted_at, description, leaf,
             (select count(*)::int from upload where upload.tip_id = tip.id) as photos,
             identity_mode = 'anonymous' and not exists (
               select 1 from tip_voice said where said.tip_id = tip.id and said.kind = 'sealing') as anonymous,
             (select count(*)::int from tip_voice said
               where said.tip_id = tip.id and said.kind = 'claim') as claims
        from tip where number = :number\
      """;

  private final DatabaseClient database;
  private final Receipts receipts;
  private final SourceBuckets limiter;
  private final Counter misses;

  ReceiptAuthentication(
      DatabaseClient database, Receipts receipts, SourceBuckets limiter, MeterRegistry meters) {
    this.database = database;
    this.receipts = receipts;
    this.limiter = limiter;
    this.misses =
        Counter.builder("anshao.receipt.misses")
            .description("calls with a number and a code that do not belong together")
            .register(meters);
  }

  /**
   * The holder, or 401; 429 for a source that missed too often. Only misses count, so a factory
   * behind one address is never locked out by people who know their codes.
   */
  Mono<ReceiptHolder> authenticate(ServerHttpRequest request) {
    var source = SourceBuckets.sourceOf(request.getRemoteAddress());
    var wait = limiter.mustWait(source);
    if (wait.isPresent()) {
      return Mono.error(tooMany(wait.get()));
    }
    var receipt = receiptOf(request.getHeaders());
    var number = receipt.map(r -> r.number().value()).orElse("");
    var given = receipt.map(r -> receipts.hash(r.code())).orElse(NOTHING);
    return database
        .sql(HASH)
        .bind("number", number)
        .map(row -> Objects.requireNonNull(row.get("receipt_hash", byte[].class)))
        .one()
        .flatMap(stored -> MessageDigest.isEqual(given, stored) ? ofTip(number) : missed(source));
  }

  /** Who would hold the receipt of that tip, for a channel that proved itself by other means. */
  Mono<ReceiptHolder> ofTip(String number) {
    return database.sql(HOLDER).bind("number", number).map(ReceiptAuthentication::holderOf).one();
  }

  private Mono<ReceiptHolder> missed(@Nullable InetAddress source) {
    limiter.use(source);
    misses.increment();
    return Mono.error(unknown());
  }

  private static Optional<Receipt> receiptOf(HttpHeaders headers) {
    var header = headers.getFirst(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Receipt.parse(text(header.substring(SCHEME.length())))
        : Optional.empty();
  }

  /** A header comes byte by byte; full-width characters in it are UTF-8. */
  private static String text(String header) {
    return header.chars().allMatch(c -> c < 0x100)
        ? new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        : header;
  }

  private static ReceiptHolder holderOf(Readable row) {
    return new ReceiptHolder(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("number", String.class)),
        Objects.requireNonNull(row.get("district", String.class)),
        Objects.requireNonNull(row.get("submitted_at", Instant.class)),
        row.get("description", String.class),
        Objects.requireNonNull(row.get("photos", Integer.class)),
        Objects.requireNonNull(row.get("leaf", String.class)),
        Objects.requireNonNull(row.get("anonymous", Boolean.class)),
        Objects.requireNonNull(row.get("claims", Integer.class)));
  }

  private static Problem unknown() {
    var problem =
        Problem.of(
            HttpStatus.UNAUTHORIZED,
            "receipt-unknown",
            "编号或查询码不对，请对照回执再试一次。",
            "The number or the code is not right; compare it with your receipt and try again.");
    problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Receipt");
    return problem;
  }

  private static Problem tooMany(Duration wait) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-tries",
            "尝试次数过多，请稍后再试。",
            "Too many tries; please wait a little.")
        .retryAfter(wait.plusSeconds(1));
  }
}
