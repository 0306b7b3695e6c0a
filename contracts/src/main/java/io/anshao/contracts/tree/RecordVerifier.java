package io.anshao.contracts.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies files of the public record together: checkpoints, proofs of inclusion, proofs of
 * consistency. Needs the public key and nothing else; asks nobody.
 */
public final class RecordVerifier {

  private final List<NoteKey> keys;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Head, Checkpoint> heads = new LinkedHashMap<>();

  private RecordVerifier(List<NoteKey> keys) {
    this.keys = keys;
  }

  /**
   * What is said of a file.
   *
   * @param isRight false when something is wrong, and then what
   */
  public record Finding(String file, boolean isRight, String what) {}

  private record Head(String origin, long size) {}

  private record Signed(String file, Checkpoint head) {}

  /**
   * Findings on each file, in order; checkpoints are read first, since proofs lean on them.
   *
   * @param keys of the office, from a place that the files do not come from
   * @param files texts by name
   */
  public static List<Finding> verify(List<NoteKey> keys, Map<String, String> files) {
    var verifier = new RecordVerifier(keys);
    var sorted = new TreeMap<Integer, List<Map.Entry<String, String>>>();
    files
        .entrySet()
        .forEach(
            file ->
                sorted.computeIfAbsent(rank(file.getValue()), _ -> new ArrayList<>()).add(file));
    sorted.values().forEach(group -> group.forEach(f -> verifier.read(f.getKey(), f.getValue())));
    return List.copyOf(verifier.findings);
  }

  private static int rank(String text) {
    if (text.startsWith(InclusionProof.MAGIC)) {
      return 1;
    }
    return text.startsWith(ConsistencyProof.WORD + " ") ? 2 : 0;
  }

  private void read(String file, String text) {
    try {
      switch (rank(text)) {
        case 1 -> inclusion(file, InclusionProof.parse(text));
        case 2 -> consistency(file, ConsistencyProof.parse(text));
        default -> {
          var signed = signed(file, text);
          if (signed != null) {
            right(file, "检查点的签名相符 / the checkpoint is signed: " + say(signed.head()));
          }
        }
      }
    } catch (IllegalArgumentException e) {
      wrong(file, "读不懂这个文件 / not a readable file: " + e.getMessage());
    }
  }

  private void inclusion(String file, InclusionProof proof) {
    var signed = signed(file, proof.checkpoint());
    if (signed == null) {
      return;
    }
    var head = signed.head();
    var leaf = proof.leaf();
    if (!Proofs.includes(leaf.hash(), proof.index(), head.size(), proof.path(), head.root())) {
      wrong(file, "不在这一天的记录里 / the leaf is not in the record of " + head.day());
      return;
    }
    right(
        file,
        (leaf.kind() == ProvenLeaf.Kind.TIP ? "举报 / tip" : "公示 / exposure")
            + " 在记录里 / is in the record: "
            + say(head)
            + (leaf.isLate() ? "；迟于当天的根 / joined after the root of its own day" : ""));
  }

  private void consistency(String file, ConsistencyProof proof) {
    var signed = signed(file, proof.checkpoint());
    if (signed == null) {
      return;
    }
    var later = signed.head();
    var earlier = heads.get(new Head(later.origin(), proof.earlier()));
    if (earlier == null) {
      wrong(file, "缺少较早的检查点 / the earlier checkpoint of size " + proof.earlier() + " is not given");
      return;
    }
    if (earlier.day().isAfter(later.day())) {
      wrong(file, "日期倒退 / the days run backwards");
      return;
    }
    if (!Proofs.grewFrom(
        earlier.size(), earlier.root(), later.size(), later.root(), proof.path())) {
      wrong(
          file,
          "记录被改写过 / the record of %s does not continue the one of %s"
              .formatted(later.day(), earlier.day()));
      return;
    }
    right(
        file,
        "%s 的记录完整延续到 %s / only grew from one to the other".formatted(earlier.day(), later.day()));
  }

  /** The checkpoint, when a known key signed it and no other says otherwise. */
  private @Nullable Signed signed(String file, String text) {
    var note = SignedNote.parse(text);
    var head = Checkpoint.parse(note.text());
    var key = keys.stream().filter(k -> k.name().equals(head.origin())).toList();
    if (key.isEmpty()) {
      wrong(file, "没有这本记录的公钥 / no key given for " + head.origin());
      return null;
    }
    if (key.stream().noneMatch(note::isSignedBy)) {
      wrong(file, "检查点的签名不符 / the checkpoint is not signed by the key");
      return null;
    }
    var same = heads.putIfAbsent(new Head(head.origin(), head.size()), head);
    if (same != null && !Arrays.equals(same.root(), head.root())) {
      wrong(file, "同一长度有两个不同的根 / two roots of one size: the record was split");
      return null;
    }
    return new Signed(file, head);
  }

  private static String say(Checkpoint head) {
    return "%s %s (%d)".formatted(head.origin(), head.day(), head.size());
  }

  private void right(String file, String what) {
    findings.add(new Finding(file, true, what));
  }

  private void wrong(String file, String what) {
    findings.add(new Finding(file, false, what));
  }
}
