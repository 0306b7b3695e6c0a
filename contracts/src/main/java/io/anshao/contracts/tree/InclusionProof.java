package io.anshao.contracts.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A file that proves by itself that a leaf is in a log (C2SP {@code tlog-proof}). Its extra data
 * say what the leaf is of.
 *
 * @param path from the leaf's neighbour to the root's child
 * @param checkpoint the whole signed note
 */
public record InclusionProof(ProvenLeaf leaf, long index, List<byte[]> path, String checkpoint) {

  static final String MAGIC = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";

  /** As a file. */
  public String text() {
    var extra = leaf.text().getBytes(StandardCharsets.UTF_8);
    return MAGIC
        + "\n"
        + EXTRA
        + Base64.getEncoder().encodeToString(extra)
        + "\nindex "
        + index
        + "\n"
        + ProofText.lines(path)
        + "\n"
        + checkpoint;
  }

  /**
   * Reads a file; nothing is verified yet.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static InclusionProof parse(String text) {
    var end = text.indexOf("\n\n");
    var lines = new ArrayList<>(List.of(text.substring(0, Math.max(end, 0)).split("\n")));
    if (end < 0 || lines.size() < 3 || !lines.get(0).equals(MAGIC)) {
      throw new IllegalArgumentException("not a proof of this kind");
    }
    if (!lines.get(1).startsWith(EXTRA)) {
      throw new IllegalArgumentException("a proof that does not say of what");
    }
    var extra = Base64.getDecoder().decode(lines.get(1).substring(EXTRA.length()));
    var proof =
        new InclusionProof(
            ProvenLeaf.parse(new String(extra, StandardCharsets.UTF_8)),
            ProofText.number(lines.get(2), "index"),
            ProofText.path(lines.subList(3, lines.size())),
            text.substring(end + 2));
    return ProofText.asWritten(proof, proof.text(), text);
  }
}
