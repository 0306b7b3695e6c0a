package io.anshao.contracts.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP {@code signed-note}).
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<Line> signatures) {

  private static final String DASH = "— ";

  /**
   * A signature.
   *
   * @param name of who signed, with which key
   */
  public record Line(String name, int id, byte[] signature) {

    String text() {
      var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(id).put(signature);
      return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array());
    }
  }

  /** Signs a text; the same text and key always give the same note. */
  public static String sign(String text, NoteKey half, PrivateKey secret) {
    try {
      var signer = Signature.getInstance(NoteKey.ALGORITHM);
      signer.initSign(secret);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      var signature = signer.sign();
      return text + "\n" + new Line(half.name(), half.id(), signature).text() + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a note cannot be signed", e);
    }
  }

  /**
   * Reads a note; nothing is verified yet.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignedNote parse(String note) {
    var end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException("no text with signatures below it");
    }
    var lines = new ArrayList<Line>();
    for (var line : note.substring(end + 2).split("\n")) {
      lines.add(line(line));
    }
    return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
  }

  private static Line line(String line) {
    var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ") : new String[0];
    if (parts.length != 2) {
      throw new IllegalArgumentException("no signature: " + line);
    }
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
    if (bytes.remaining() <= Integer.BYTES) {
      throw new IllegalArgumentException("a signature that is too short");
    }
    var id = bytes.getInt();
    var signature = new byte[bytes.remaining()];
    bytes.get(signature);
    var read = new Line(parts[0], id, signature);
    return ProofText.asWritten(read, read.text(), line);
  }

  /** Whether that key signed it. Signatures by others say nothing. */
  public boolean isSignedBy(NoteKey key) {
    var own =
        signatures.stream()
            .filter(line -> line.name().equals(key.name()) && line.id() == key.id())
            .toList();
    return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, line.signature()));
  }
}
