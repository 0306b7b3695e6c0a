package io.anshao.cases.trust;

import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.TestClock;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.contracts.Events;
import io.anshao.contracts.root.LeavesListed;
import io.anshao.contracts.root.RootKeyPublished;
import io.anshao.contracts.root.RootSigned;
import io.anshao.contracts.tip.TipSubmitted;
import io.anshao.contracts.tree.NoteKey;
import io.anshao.contracts.tree.RecordVerifier;
import io.anshao.contracts.tree.TreeHash;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.Outbox;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each day's root is signed once, and everything of the day is in it. */
@ServiceTest
class DailyRootsTests {

  private static final HexFormat HEX = HexFormat.of();

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;
  @Autowired private Database connections;
  @Autowired private Districts districts;
  @Autowired private BusinessClock business;
  @Autowired private MasterKey secret;

  private Cast cast;
  private String district;

  @BeforeEach
  void makeADistrict() {
    district = staff.freshDistrict();
    clock.set(district, "2021-06-08T10:00:00");
    cast = cases.cast(district);
  }

  @Test
  void signsWhatHappenedOnTheDayAndPublishesIt() throws SQLException {
    var submitted = withLeaf(tip(district, "2021-06-08T09:12:00"));
    var id = cases.open(submitted, cast.triager());
    cases.bringIntoProgress(cast, id);
    clock.set(district, "2021-06-10T00:04:00");
    awaitRoots(1);
    assertThat(roots()).extracting(root -> root.day().toString()).containsExactly("2021-06-08");
    clock.set(district, "2021-06-10T00:05:00");
    awaitRoots(2);

    var published = roots();
    assertThat(published).extracting(RootSigned::size).containsExactly(8L, 9L);
    assertThat(
            RecordVerifier.verify(
                List.of(NoteKey.parse(keys().getFirst().verifier())),
                Map.of(
                    "first", published.get(0).checkpoint(),
                    "second", published.get(1).checkpoint())))
        .allMatch(RecordVerifier.Finding::isRight);
    var leaves = leaves();
    assertThat(leaves).hasSize(9).contains(submitted.leaf().substring("sha-256:".length()));
    assertThat(leaves).containsAll(leavesOfEvents(id));
    assertThat(leaves.subList(0, 8)).isSorted();
  }

  /** The proof says so: its root is of a later day than the tip. */
  @Test
  void takesALateTipIntoTheNextRoot() throws SQLException {
    cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    clock.set(district, "2021-06-09T00:05:00");
    awaitRoots(1);
    var late = withLeaf(tip(district, "2021-06-08T23:59:59"));
    cases.open(late, cast.triager());
    clock.set(district, "2021-06-10T00:05:00");
    awaitRoots(2);

    assertThat(
            database.rows(
                "select of_day, day from tree_leaf where kind = 'tip' and ref = ?",
                late.tipId().toString()))
        .containsExactly(List.of("2021-06-08", "2021-06-09"));
  }

  @Test
  void catchesUpAfterAnOutageOnceOnManyInstances() throws SQLException {
    cases.open(tip(district, "2021-06-08T09:12:00"), cast.triager());
    var others = List.of(another(), another(), another());
    others.forEach(DailyRoots::start);
    try {
      clock.set(district, "2021-06-28T12:00:00");
      awaitRoots(20);
    } finally {
      others.forEach(DailyRoots::stop);
    }
    assertThat(roots()).extracting(RootSigned::day).doesNotHaveDuplicates().hasSize(20).isSorted();
    assertThat(keys()).hasSize(1);
    assertThat(database.rows("select count(*) from root_key")).containsExactly(List.of("1"));
    assertThat(
            database.rows(
                "select count(*) from tree_pending where district = ? and at < '2021-06-28'",
                district))
        .containsExactly(List.of("0"));
  }

  @Test
  void letsTheServiceChangeNothingThatIsSigned() {
    for (var table : List.of("tree_leaf", "tree_node", "tree_root", "root_key")) {
      for (var statement : List.of("delete from " + table, "truncate " + table)) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.asApp(statement))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  private DailyRoots another() {
    return new DailyRoots(
        connections, districts, business, new RootKeys(secret), new RootRecords(new Outbox()));
  }

  private void awaitRoots(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(roots()).hasSizeGreaterThanOrEqualTo(count));
  }

  private List<RootSigned> roots() throws SQLException {
    return published(RootSigned.class);
  }

  private List<RootKeyPublished> keys() throws SQLException {
    return published(RootKeyPublished.class);
  }

  private List<String> leaves() throws SQLException {
    var leaves = new ArrayList<String>();
    for (var part : published(LeavesListed.class)) {
      var bytes = Base64.getDecoder().decode(part.leaves());
      for (int at = 0; at < bytes.length; at += TreeHash.BYTES) {
        leaves.add(HEX.formatHex(bytes, at, at + TreeHash.BYTES));
      }
    }
    return leaves;
  }

  private List<String> leavesOfEvents(UUID id) throws SQLException {
    return database
        .rows(
            "select encode(hash, 'hex') from case_event where case_id = ? and at < '2021-06-09'",
            id)
        .stream()
        .map(row -> HEX.formatHex(TreeHash.leaf(HEX.parseHex(row.getFirst()))))
        .toList();
  }

  private <T> List<T> published(Class<T> type) throws SQLException {
    var found = new ArrayList<T>();
    for (var row :
        database.rows(
            "select convert_from(payload, 'UTF8') from outbox"
                + " where topic = 'anshao.roots.v1' and district = ? and headers like ? order by id",
            district,
            "%\"" + Events.typeOf(type) + "\"%")) {
      var bytes = row.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      found.add(type.cast(Events.read(Events.typeOf(type), bytes)));
    }
    return found;
  }

  private static TipSubmitted withLeaf(TipSubmitted of) {
    var random = UUID.randomUUID().toString().replace("-", "");
    return new TipSubmitted(
        of.tipId(),
        of.tipNumber(),
        of.district(),
        of.channel(),
        of.submittedAt(),
        of.description(),
        of.hazardType(),
        of.keyArea(),
        of.location(),
        of.address(),
        of.subject(),
        of.occurredAt(),
        of.answers(),
        of.uploads(),
        of.identityMode(),
        of.relation(),
        of.contactKind(),
        of.entry(),
        of.sender(),
        "sha-256:" + random + random);
  }
}
