package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Text;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Free text on its way to where it can be erased. What stands in the log of it is a hash under a
 * random salt, so that nobody can test a guess once both are gone.
 */
public final class Words {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 32;
  private static final String PREFIX = "sha-256:";

  /**
   * A text with its salt.
   *
   * @param kind what the text is, for example {@code summary}
   */
  record Kept(Text text, String kind, byte[] salt, String body) {}

  private final List<Kept> kept = new ArrayList<>();

  /** Keeps the words and gives what the log may hold of them. */
  public Text keep(String kind, String body) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var text = new Text(UUID.randomUUID(), digest(salt, body));
    kept.add(new Kept(text, kind, salt, body));
    return text;
  }

  /** What was kept under that text; empty when it did not come with these. */
  public Optional<String> of(Text text) {
    return kept.stream()
        .filter(each -> each.text().id().equals(text.id()))
        .map(Kept::body)
        .findFirst();
  }

  List<Kept> kept() {
    return List.copyOf(kept);
  }

  static String digest(byte[] salt, String body) {
    var sha256 = Chain.sha256();
    sha256.update(salt);
    return PREFIX + HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
  }
}
