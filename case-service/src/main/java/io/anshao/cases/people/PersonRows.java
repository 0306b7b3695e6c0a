package io.anshao.cases.people;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts in a desk transaction. */
public final class PersonRows {

  private static final String COLUMNS =
      "id, username, name, district, unit, roles, must_change, open, password, away_from, "
          + "away_until, deputy";

  private PersonRows() {}

  /** The account, locked until the transaction ends. */
  public static Optional<Account> lock(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select " + COLUMNS + " from person where id = :id for update")
        .param("id", id)
        .query((row, n) -> account(row))
        .optional();
  }

  /** Everybody who works in a district, by username. */
  public static List<Person> open(DeskTransaction tx, String district) {
    return tx.sql()
        .sql("select " + COLUMNS + " from person where district = :code and open order by username")
        .param("code", district)
        .query((row, n) -> account(row).person())
        .list();
  }

  /** Those of these that exist, by id, locked in one order until the transaction ends. */
  static Map<UUID, Person> lock(DeskTransaction tx, Stream<UUID> ids) {
    var found = new HashMap<UUID, Person>();
    ids.distinct()
        .sorted()
        .forEach(id -> lock(tx, id).ifPresent(account -> found.put(id, account.person())));
    return found;
  }

  /** Sets a password and ends every session of the person. */
  public static void setPassword(DeskTransaction tx, UUID person, String hash, boolean mustChange) {
    tx.sql()
        .sql("update person set password = :hash, must_change = :change where id = :id")
        .param("hash", hash)
        .param("change", mustChange)
        .param("id", person)
        .update();
    endSessions(tx, person);
  }

  /** Every session of the person is over. */
  public static void endSessions(DeskTransaction tx, UUID person) {
    tx.sql()
        .sql("update staff_session set revoked = true where person = :id and not revoked")
        .param("id", person)
        .update();
  }

  /** False when the username is taken. */
  static boolean insert(DeskTransaction tx, Account account, byte[] request) {
    var person = account.person();
    return tx.sql()
            .sql(
                """
                insert into person
                  (id, username, name, district, unit, roles, password, must_change, request_hash)
                values (:id, :username, :name, :district, :unit, :roles, :password, :change, :request)
                on conflict (username) do nothing""")
            .param("id", person.id())
            .param("username", person.username())
            .param("name", person.name())
            .param("district", person.district())
            .param("unit", person.unit())
            .param("roles", codes(person.roles()))
            .param("password", account.passwordHash())
            .param("change", person.mustChange())
            .param("request", request)
            .update()
        > 0;
  }

  /** Everything an administrator may change. */
  static void update(DeskTransaction tx, Person person) {
    tx.sql()
        .sql(
            """
            update person
               set name = :name, district = :district, unit = :unit, roles = :roles, open = :open,
                   changed_at = now()
             where id = :id""")
        .param("name", person.name())
        .param("district", person.district())
        .param("unit", person.unit())
        .param("roles", codes(person.roles()))
        .param("open", person.open())
        .param("id", person.id())
        .update();
  }

  /** Puts the person on leave, or ends it. */
  static void putLeave(DeskTransaction tx, UUID person, @Nullable Leave leave) {
    tx.sql()
        .sql(
            """
            update person
               set away_from = :from, away_until = :until, deputy = :deputy, changed_at = now()
             where id = :id""")
        .param("from", leave == null ? null : leave.from(), Types.DATE)
        .param("until", leave == null ? null : leave.until(), Types.DATE)
        .param("deputy", leave == null ? null : leave.deputy(), Types.OTHER)
        .param("id", person)
        .update();
  }

  /** For whom the person stands in, now or later. */
  static List<UUID> standsInFor(DeskTransaction tx, UUID deputy) {
    return tx.sql()
        .sql("select id from person where deputy = :id order by id for update")
        .param("id", deputy)
        .query(UUID.class)
        .list();
  }

  /** The request that made the account, or that gave it its last password. */
  static Optional<byte[]> request(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select request_hash from person where id = :id")
        .param("id", person)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  static void noteRequest(DeskTransaction tx, UUID person, byte[] request) {
    tx.sql()
        .sql("update person set request_hash = :request where id = :id")
        .param("request", request)
        .param("id", person)
        .update();
  }

  static boolean isEmpty(DeskTransaction tx) {
    tx.sql().sql("lock table person in share row exclusive mode").update();
    return tx.sql().sql("select not exists (select 1 from person)").query(Boolean.class).single();
  }

  private static String[] codes(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().toArray(String[]::new);
  }

  private static Account account(ResultSet row) throws SQLException {
    var person =
        new Person(
            row.getObject("id", UUID.class),
            row.getString("username"),
            row.getString("name"),
            row.getString("district"),
            row.getString("unit"),
            roles((String[]) row.getArray("roles").getArray()),
            row.getBoolean("must_change"),
            row.getBoolean("open"),
            leave(row));
    return new Account(person, row.getString("password"));
  }

  private static @Nullable Leave leave(ResultSet row) throws SQLException {
    var from = row.getObject("away_from", LocalDate.class);
    return from == null
        ? null
        : new Leave(
            from,
            row.getObject("away_until", LocalDate.class),
            row.getObject("deputy", UUID.class));
  }

  /** A role that a newer version gave and this one does not know opens nothing here. */
  static Set<Role> roles(String[] codes) {
    return Arrays.stream(codes)
        .flatMap(code -> Role.ofCode(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
