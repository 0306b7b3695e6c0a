package io.anshao.cases.bundle;

import static io.anshao.cases.CaseApi.inspect;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.CaseApi.Cast;
import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.TestClock;
import io.anshao.contracts.bundle.BundleManifest;
import io.anshao.contracts.bundle.BundleVerifier;
import io.anshao.contracts.bundle.VerifyBundle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bundle proves itself to whoever has the office's key, and nothing in it can be changed unseen.
 */
@ServiceTest
class BundleTests {

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private TestClock clock;
  @Autowired private CaseDatabase database;

  private Cast cast;
  private Member auditor;
  private UUID id;

  @BeforeEach
  void orderRectification() {
    cast = cases.cast(staff.freshDistrict());
    clock.set(cast.district(), "2021-06-08T10:00:00");
    auditor = staff.office(cast.district(), "auditor");
    id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.bringIntoProgress(cast, id);
    cases.give(cast.inspector(), id, "record-inspection", inspect(false));
    var item = Map.of("hazardId", "h1", "requirement", "拆除门锁", "dueOn", "2021-06-15");
    cases.give(cast.inspector(), id, "order-rectification", Map.of("items", List.of(item)));
  }

  @Test
  void holdsTheLogItsTextsAndPapersAndSaysWhoTookIt() throws Exception {
    var bundle = bundle();
    var files = unpacked(bundle);

    assertThat(BundleVerifier.faultsOf(bundle, key(bundle))).isEmpty();
    assertThat(files.keySet())
        .contains("events/000001.json", "chain.json", "texts.json", "README.txt")
        .anyMatch(path -> path.matches("documents/order-\\d{6}\\.pdf"));
    var manifest = manifest(bundle);
    var log = cases.get(auditor, id, "events").path("items");
    assertThat(manifest.ofCase().version()).isEqualTo(log.size());
    assertThat(manifest.ofCase().head()).isEqualTo(log.get(log.size() - 1).path("hash").asString());
    assertThat(manifest.exported().by()).isEqualTo(auditor.id());
    assertThat(manifest.watermark()).contains("试验员", "2021-06-08 10:00:00", "不得外传");
    assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8))
        .contains(manifest.watermark(), manifest.keyId());
    assertThat(new String(files.get("texts.json"), StandardCharsets.UTF_8)).contains("二楼安全出口上锁");
  }

  @Test
  void isTheSameToTheByteForTheSamePersonAndTime() {
    assertThat(bundle()).isEqualTo(bundle());
  }

  @Test
  void findsWhatWasAlteredRemovedOrAdded() throws Exception {
    var bundle = bundle();
    var key = key(bundle);

    for (var path : unpacked(bundle).keySet()) {
      assertThat(BundleVerifier.faultsOf(changed(bundle, files -> files.remove(path)), key))
          .as("without %s", path)
          .isNotEmpty();
      assertThat(
              BundleVerifier.faultsOf(
                  changed(bundle, files -> files.put(path, flipped(files.get(path)))), key))
          .as("with another %s", path)
          .isNotEmpty();
    }
    assertThat(
            BundleVerifier.faultsOf(
                changed(bundle, files -> files.put("events/000099.json", new byte[1])), key))
        .containsExactly("多出文件 / added: events/000099.json");
    assertThat(BundleVerifier.faultsOf(new byte[] {1, 2, 3}, key)).isNotEmpty();
    var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    assertThat(BundleVerifier.faultsOf(bundle, stranger)).isNotEmpty();
  }

  /** Signed by the office itself, it still shows that the log was changed before. */
  @Test
  void showsAChainThatWasBrokenBeforeItWasTakenAway() throws Exception {
    var tamper =
        "update case_event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'web',"
            + " 'fax'), 'UTF8') where case_id = ? and version = 1";
    assertThat(database.asOwner(tamper, id)).isEqualTo(1);
    var bundle = bundle();

    assertThat(BundleVerifier.faultsOf(bundle, key(bundle)))
        .containsExactly("第 1 条记录与链不符 / event 1 does not fit the chain");
  }

  @Test
  void provesItselfWithoutATextThatWasErased() throws Exception {
    assertThat(database.asOwner("delete from case_text where case_id = ?", id)).isPositive();
    var bundle = bundle();

    assertThat(BundleVerifier.faultsOf(bundle, key(bundle))).isEmpty();
    assertThat(unpacked(bundle).get("texts.json")).hasSizeLessThan(10);
  }

  @Test
  void isForTheAuditorOfTheDistrictAlone() {
    for (var other : List.of(cast.triager(), cast.leader(), cast.clerk(), cast.unitLeader())) {
      staff.as(other).get().uri(path()).exchange().expectStatus().isForbidden();
    }
    var elsewhere = staff.office(staff.freshDistrict(), "auditor");
    staff.as(elsewhere).get().uri(path()).exchange().expectStatus().isNotFound();
    staff.anyone().get().uri(path()).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void givesItsKeysToEverybodyAndNoPrivateOne() throws SQLException {
    bundle();

    var keys = json(staff.anyone().get().uri("/api/v1/bundle-keys").exchange()).path("items");
    assertThat(keys.size()).isEqualTo(1);
    assertThat(keys.get(0).path("pem").asString()).startsWith("-----BEGIN PUBLIC KEY-----");
    staff.anyone().get().uri("/api/v1/bundle-keys/none").exchange().expectStatus().isNotFound();
    assertThat(database.rows("select count(*) from bundle_key where wrapped is null"))
        .isEqualTo(List.of(List.of("0")));
  }

  private String path() {
    return "/api/v1/cases/" + id + "/bundle";
  }

  private byte[] bundle() {
    return staff
        .as(auditor)
        .get()
        .uri(path())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/zip")
        .expectBody(byte[].class)
        .returnResult()
        .getResponseBody();
  }

  private PublicKey key(byte[] bundle) throws GeneralSecurityException, IOException {
    var pem =
        staff
            .anyone()
            .get()
            .uri("/api/v1/bundle-keys/" + manifest(bundle).keyId())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return VerifyBundle.read(String.valueOf(pem));
  }

  private static BundleManifest manifest(byte[] bundle) throws IOException {
    return JsonMapper.shared()
        .readValue(unpacked(bundle).get(BundleManifest.MANIFEST), BundleManifest.class);
  }

  private static byte[] flipped(byte[] bytes) {
    var other = bytes.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  private static byte[] changed(byte[] bundle, Consumer<Map<String, byte[]>> change)
      throws IOException {
    var files = unpacked(bundle);
    change.accept(files);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
