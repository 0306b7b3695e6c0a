package io.anshao.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Notes that others signed are read; ours are read by others' rules. */
class SignedNoteTests {

  /** The example of Go's {@code golang.org/x/mod/sumdb/note}. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void readsWhatOthersSigned() {
    var key = NoteKey.parse(KEY);

    assertThat(key.text()).isEqualTo(KEY);
    assertThat(SignedNote.parse(NOTE).isSignedBy(key)).isTrue();
  }

  /** Each byte of the text, and of the signature. */
  @Test
  void findsEveryAlteredByte() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var key = NoteKey.of("anshao/330205", pair.getPublic().getEncoded());
    var head = new Checkpoint(key.name(), 4, new byte[32], LocalDate.of(2021, 6, 8));
    var note = SignedNote.sign(head.text(), key, pair.getPrivate());
    assertThat(SignedNote.parse(note).isSignedBy(key)).isTrue();
    assertThat(Checkpoint.parse(SignedNote.parse(note).text()))
        .extracting(Checkpoint::size, Checkpoint::day)
        .containsExactly(4L, LocalDate.of(2021, 6, 8));

    for (int i = 0; i < note.length(); i++) {
      var altered = new StringBuilder(note);
      altered.setCharAt(i, note.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(isSigned(altered.toString(), key)).as("byte %d", i).isFalse();
    }
  }

  @Test
  void refusesAKeyWhoseIdIsAnothers() {
    assertThatThrownBy(() -> NoteKey.parse(KEY.replace("c74f20a3", "c74f20a4")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(NoteKey.parse(KEY)).isNotEqualTo(NoteKey.parse(renamed()));
    assertThat(SignedNote.parse(NOTE).isSignedBy(NoteKey.parse(renamed()))).isFalse();
  }

  private static String renamed() {
    var key = NoteKey.parse(KEY).key();
    var x509 = new byte[44];
    System.arraycopy(java.util.HexFormat.of().parseHex("302a300506032b6570032100"), 0, x509, 0, 12);
    System.arraycopy(key, 0, x509, 12, 32);
    return NoteKey.of("somebody.else", x509).text();
  }

  private static boolean isSigned(String note, NoteKey key) {
    try {
      return SignedNote.parse(note).isSignedBy(key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
