package io.anshao.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier says right, or exactly what is wrong. */
class VerifyProofTests {

  private static final String ORIGIN = Checkpoint.originOf("330205");
  private static final LocalDate DAY = LocalDate.of(2021, 6, 8);

  @TempDir private Path folder;

  private final Grown log = Grown.random(11, new Random(7));
  private KeyPair pair;
  private NoteKey key;
  private Path keys;

  @BeforeEach
  void makeAKey() throws GeneralSecurityException, IOException {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = NoteKey.of(ORIGIN, pair.getPublic().getEncoded());
    keys = file("keys.txt", key.text() + "\n");
  }

  @Test
  void showsThatATipIsInTheRecordAndThatItGrew() throws IOException {
    var files =
        List.of(
            file("tip", tip(3, 4, note(4, DAY)).text()),
            file("later", note(11, DAY.plusDays(9))),
            file("growth", growth(4, 11).text()));

    assertThat(run(files))
        .isEqualTo(
            """
            0
            ✓ later: 检查点的签名相符 / the checkpoint is signed: anshao/330205 2021-06-17 (11)
            ✓ tip: 举报 / tip 在记录里 / is in the record: anshao/330205 2021-06-08 (4)
            ✓ growth: 2021-06-08 的记录完整延续到 2021-06-17 / only grew from one to the other
            """);
  }

  @Test
  void findsEveryAlteredCharacterOfAProof() throws IOException {
    var proof = tip(3, 11, note(11, DAY)).text();
    var missed = new ArrayList<Integer>();
    for (int i = 0; i < proof.length(); i++) {
      var altered = new StringBuilder(proof);
      altered.setCharAt(i, proof.charAt(i) == 'B' ? 'C' : 'B');
      if (run(List.of(file("tip", altered.toString()))).startsWith("0")) {
        missed.add(i);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void bindsAnExposureToTheBytesOfItsRecord() throws IOException {
    var bytes = "{\"title\":\"锁闭的出口\"}".getBytes(StandardCharsets.UTF_8);
    log.add(List.of(ProvenLeaf.exposureLeaf(bytes)));
    var note = note(12, DAY);

    assertThat(run(List.of(file("a", exposure(bytes, note).text()))))
        .startsWith("0")
        .contains("公示 / exposure");
    bytes[3] = 'x';
    assertThat(run(List.of(file("a", exposure(bytes, note).text()))))
        .startsWith("1")
        .contains("不在这一天的记录里");
  }

  @Test
  void namesWhatIsWrong() throws IOException, GeneralSecurityException {
    var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var forged = SignedNote.sign(head(11, DAY).text(), key, other.getPrivate());
    assertThat(run(List.of(file("a", forged)))).startsWith("1").contains("签名不符");

    var split = Grown.random(11, new Random(8));
    var head = new Checkpoint(ORIGIN, 11, split.at(11).root(), DAY);
    var second = SignedNote.sign(head.text(), key, pair.getPrivate());
    assertThat(run(List.of(file("a", note(11, DAY)), file("b", second))))
        .startsWith("1")
        .contains("two roots of one size");

    var earlier = new Checkpoint(ORIGIN, 4, split.at(4).root(), DAY);
    var rewritten = SignedNote.sign(earlier.text(), key, pair.getPrivate());
    assertThat(run(List.of(file("a", rewritten), file("growth", growth(4, 11).text()))))
        .startsWith("1")
        .contains("记录被改写过");

    assertThat(run(List.of(file("growth", growth(4, 11).text()))))
        .startsWith("1")
        .contains("the earlier checkpoint of size 4 is not given");
    assertThat(run(List.of(file("a", "hello")))).startsWith("1").contains("not a readable file");
    assertThat(run(List.of())).startsWith("2");
    keys = file("keys.txt", "no key");
    assertThat(run(List.of(file("a", note(11, DAY))))).startsWith("2");
  }

  private InclusionProof tip(int index, int size, String note) {
    var leaf = ProvenLeaf.ofTip(log.leaf(index), false);
    return new InclusionProof(leaf, index, log.at(size).inclusion(index), note);
  }

  private InclusionProof exposure(byte[] record, String note) {
    var leaf = ProvenLeaf.ofExposure(record, true);
    return new InclusionProof(leaf, 11, log.at(12).inclusion(11), note);
  }

  private ConsistencyProof growth(int earlier, int later) {
    return new ConsistencyProof(
        earlier, log.at(later).consistency(earlier), note(later, DAY.plusDays(9)));
  }

  private Checkpoint head(int size, LocalDate day) {
    return new Checkpoint(ORIGIN, size, log.at(size).root(), day);
  }

  private String note(int size, LocalDate day) {
    return SignedNote.sign(head(size, day).text(), key, pair.getPrivate());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Exit code and output, with the names of files alone. */
  private String run(List<Path> files) {
    var bytes = new ByteArrayOutputStream();
    var args = new ArrayList<>(List.of(keys.toString()));
    files.forEach(file -> args.add(file.toString()));
    var code = VerifyProof.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), args);
    var text = bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    return code + "\n" + text;
  }
}
