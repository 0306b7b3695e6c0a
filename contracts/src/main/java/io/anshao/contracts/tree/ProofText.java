package io.anshao.contracts.tree;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Hashes of a path, one a line. */
final class ProofText {

  /** A path is as long as its tree is high. */
  private static final int LONGEST = 64;

  private ProofText() {}

  static String lines(List<byte[]> path) {
    var text = new StringBuilder();
    path.forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return text.toString();
  }

  static List<byte[]> path(List<String> lines) {
    if (lines.size() > LONGEST) {
      throw new IllegalArgumentException("a path of " + lines.size() + " hashes");
    }
    var path = new ArrayList<byte[]>();
    for (var line : lines) {
      var hash = Base64.getDecoder().decode(line);
      if (hash.length != TreeHash.BYTES) {
        throw new IllegalArgumentException("no hash: " + line);
      }
      path.add(hash);
    }
    return List.copyOf(path);
  }

  /** Base64 can be written in several ways; only ours is read, so that no byte can be altered. */
  static <T> T asWritten(T read, String written, String text) {
    if (!written.equals(text)) {
      throw new IllegalArgumentException("written in another way");
    }
    return read;
  }

  /** The number behind that word. */
  static long number(String line, String word) {
    var number = line.startsWith(word + " ") ? line.substring(word.length() + 1) : "";
    if (!number.matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("no line \"" + word + " N\": " + line);
    }
    return Long.parseLong(number);
  }
}
