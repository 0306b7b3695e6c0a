package io.anshao.cases.notice;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.notice.domain.NoticeKind;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.reference.StaffReachDefined;
import io.anshao.edge.seal.Hpke;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses and wishes as they are stored; the addresses go sealed to notify-service. */
final class WishRows {

  private final ReferenceRecords reference;

  WishRows(ReferenceRecords reference) {
    this.reference = reference;
  }

  /** A sealed address in place of the one before, if there was one. */
  static void put(
      DeskTransaction tx,
      UUID person,
      ChannelKind channel,
      SealedEntry sealed,
      String sealedFor,
      Instant now) {
    tx.sql()
        .sql(
            """
            insert into staff_address (person, channel, key_id, enc, ciphertext, sealed_for, given_at)
            values (:person, :channel, :key, :enc, :ciphertext, :for, :at)
            on conflict (person, channel) do update
               set key_id = excluded.key_id, enc = excluded.enc, ciphertext = excluded.ciphertext,
                   sealed_for = excluded.sealed_for, given_at = excluded.given_at, stopped_at = null
             where staff_address.sealed_for <> excluded.sealed_for""")
        .param("person", person)
        .param("channel", channel.code())
        .param("key", sealed.keyId())
        .param("enc", sealed.enc())
        .param("ciphertext", sealed.ciphertext())
        .param("for", sealedFor)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  static void remove(DeskTransaction tx, UUID person, ChannelKind channel) {
    tx.sql()
        .sql("delete from staff_address where person = :person and channel = :channel")
        .param("person", person)
        .param("channel", channel.code())
        .update();
  }

  static void putUnwanted(DeskTransaction tx, UUID person, NoticeKind kind, List<String> channels) {
    tx.sql()
        .sql("delete from staff_unwanted where person = :person and kind = :kind")
        .param("person", person)
        .param("kind", kind.code())
        .update();
    channels.forEach(channel -> addUnwanted(tx, person, kind.code(), channel));
  }

  static void addUnwanted(DeskTransaction tx, UUID person, String kind, String channel) {
    tx.sql()
        .sql(
            """
            insert into staff_unwanted (person, kind, channel) values (:person, :kind, :channel)
            on conflict do nothing""")
        .param("person", person)
        .param("kind", kind)
        .param("channel", channel)
        .update();
  }

  static void putQuiet(DeskTransaction tx, UUID person, MyNotices.@Nullable Quiet quiet) {
    tx.sql()
        .sql(
            """
            insert into staff_quiet (person, quiet_from, quiet_until) values (:person, :from, :until)
            on conflict (person) do update
               set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until""")
        .param("person", person)
        .param("from", quiet == null ? null : quiet.from(), java.sql.Types.INTEGER)
        .param("until", quiet == null ? null : quiet.until(), java.sql.Types.INTEGER)
        .update();
  }

  /** The whole state of the person, for notify-service. */
  void publish(DeskTransaction tx, UUID person, @Nullable String district, Instant now)
      throws SQLException {
    var quiet = ReadingWishes.quiet(tx, person);
    var of = district == null ? ReferenceRecords.ALL_DISTRICTS : district;
    var reach =
        new StaffReachDefined(
            person,
            of,
            Hpke.SUITE,
            sealed(tx, person),
            quiet == null ? null : new StaffReachDefined.Quiet(quiet.from(), quiet.until()));
    reference.publish(
        tx.connection(),
        of,
        now,
        List.of(new ReferenceRecords.Entry(StaffReachDefined.key(person), reach)));
  }

  /** Nothing is kept of who left. */
  void erase(DeskTransaction tx, UUID person, @Nullable String district, Instant now)
      throws SQLException {
    var had =
        tx.sql()
            .sql("delete from staff_address where person = :person")
            .param("person", person)
            .update();
    if (had > 0) {
      reference.erase(
          tx.connection(),
          district == null ? ReferenceRecords.ALL_DISTRICTS : district,
          now,
          StaffReachDefined.class,
          StaffReachDefined.key(person));
    }
  }

  private static List<StaffReachDefined.Address> sealed(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql(
            """
            select channel, key_id, enc, ciphertext, sealed_for from staff_address
             where person = :person order by channel""")
        .param("person", person)
        .query(
            (row, n) ->
                new StaffReachDefined.Address(
                    ChannelKind.ofCode(row.getString(1)).orElseThrow(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  /** An address as the browser sealed it. */
  record SealedEntry(String keyId, String enc, String ciphertext) {

    @Override
    public String toString() {
      return "SealedEntry[" + keyId + "]";
    }
  }
}
