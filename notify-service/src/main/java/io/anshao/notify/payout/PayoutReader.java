package io.anshao.notify.payout;

import static java.util.Objects.requireNonNull;

import io.anshao.edge.seal.Hpke;
import io.anshao.edge.time.BusinessClock;
import io.anshao.notify.contact.SealedPayee;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.payout.domain.Masked;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Lists rewards to be paid, and the ledger of those that are. */
final class PayoutReader {

  private static final String SELECT =
      """
      select p.reward_no, p.yuan, p.awarded_at, p.status, p.paid_on, p.voucher,
             c.payee_key_id, c.payee_enc, c.payee_ciphertext, c.payee_key_hash
        from payout p left join contact c on c.tip_id = p.tip_id and c.payee_key_hash = p.claim
       where p.district = :district and p.status = :status and p.reward_no > :after
         and (p.status <> 'waiting' or c.tip_id is not null)
       order by p.reward_no limit :limit""";

  private final DatabaseClient database;
  private final KeyRing keys;

  PayoutReader(DatabaseClient database, KeyRing keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * A reward to be paid, or paid.
   *
   * @param payee as much as a list may show, while it is not paid; {@code null} when what was
   *     sealed cannot be read
   */
  record Payout(
      String rewardNo,
      long yuan,
      LocalDate claimedOn,
      String status,
      @Nullable Masked payee,
      @Nullable LocalDate paidOn,
      @Nullable String voucher) {}

  /** Those of a district after a number. */
  Flux<Payout> list(String district, String status, String after, int limit) {
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("status", status)
        .bind("after", after)
        .bind("limit", limit)
        .map(PayoutReader::row)
        .all()
        .publishOn(Schedulers.boundedElastic())
        .map(this::payout);
  }

  /** A row as it is stored. */
  private record Row(Payout payout, @Nullable SealedPayee sealed) {}

  private Payout payout(Row row) {
    var of = row.payout();
    var sealed = row.sealed();
    return sealed == null || of.paidOn() != null
        ? of
        : new Payout(
            of.rewardNo(), of.yuan(), of.claimedOn(), of.status(), masked(sealed), null, null);
  }

  private @Nullable Masked masked(SealedPayee sealed) {
    try {
      return keys.open(sealed)
          .map(payee -> Masked.of(payee.name(), payee.idNumber(), payee.account()))
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Row row(Readable row) {
    var payout =
        new Payout(
            requireNonNull(row.get("reward_no", String.class)),
            requireNonNull(row.get("yuan", Long.class)),
            requireNonNull(row.get("awarded_at", OffsetDateTime.class))
                .atZoneSameInstant(BusinessClock.SHANGHAI)
                .toLocalDate(),
            requireNonNull(row.get("status", String.class)),
            null,
            row.get("paid_on", LocalDate.class),
            row.get("voucher", String.class));
    var keyId = row.get("payee_key_id", String.class);
    return new Row(
        payout,
        keyId == null
            ? null
            : new SealedPayee(
                keyId,
                new Hpke.Sealed(
                    requireNonNull(row.get("payee_enc", byte[].class)),
                    requireNonNull(row.get("payee_ciphertext", byte[].class))),
                requireNonNull(row.get("payee_key_hash", byte[].class))));
  }
}
