package io.anshao.contracts.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that proves that a log only grew: written as a C2SP witness is asked, the earlier size,
 * the hashes, the later checkpoint. The earlier checkpoint is a file of its own.
 *
 * @param earlier how many leaves the log had
 * @param checkpoint the later signed note, whole
 */
public record ConsistencyProof(long earlier, List<byte[]> path, String checkpoint) {

  static final String WORD = "old";

  /** As a file. */
  public String text() {
    return WORD + " " + earlier + "\n" + ProofText.lines(path) + "\n" + checkpoint;
  }

  /**
   * Reads a file; nothing is verified yet.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static ConsistencyProof parse(String text) {
    var end = text.indexOf("\n\n");
    var lines = new ArrayList<>(List.of(text.substring(0, Math.max(end, 0)).split("\n")));
    if (end < 0) {
      throw new IllegalArgumentException("not a proof of this kind");
    }
    var proof =
        new ConsistencyProof(
            ProofText.number(lines.getFirst(), WORD),
            ProofText.path(lines.subList(1, lines.size())),
            text.substring(end + 2));
    return ProofText.asWritten(proof, proof.text(), text);
  }
}
