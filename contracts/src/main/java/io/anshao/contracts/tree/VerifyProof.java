package io.anshao.contracts.tree;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Verifies files of the public record from the command line: {@code VerifyProof KEYS FILE…}. Says
 * of each file what it shows or what is wrong with it, and exits with 0 when all is right, with 1
 * when something is wrong, with 2 when it was asked wrongly.
 */
public final class VerifyProof {

  private static final int WRONG = 1;
  private static final int ASKED_WRONGLY = 2;

  private VerifyProof() {}

  /**
   * @param args a file with the office's keys, one a line; then checkpoints and proofs
   */
  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, List.of(args)));
  }

  /** The exit code. */
  static int run(PrintStream out, List<String> args) {
    if (args.size() < 2) {
      out.println("VerifyProof KEYS FILE…");
      return ASKED_WRONGLY;
    }
    var keys = new ArrayList<NoteKey>();
    var files = new LinkedHashMap<String, String>();
    try {
      for (var line : Files.readAllLines(Path.of(args.getFirst()))) {
        if (!line.isBlank()) {
          keys.add(NoteKey.parse(line));
        }
      }
      for (var file : args.subList(1, args.size())) {
        files.put(file, Files.readString(Path.of(file)));
      }
    } catch (IOException | IllegalArgumentException e) {
      out.println("不能读取 / cannot read: " + e.getMessage());
      return ASKED_WRONGLY;
    }
    var findings = RecordVerifier.verify(keys, files);
    findings.forEach(
        each -> out.println((each.isRight() ? "✓ " : "✗ ") + each.file() + ": " + each.what()));
    return findings.stream().allMatch(RecordVerifier.Finding::isRight) ? 0 : WRONG;
  }
}
