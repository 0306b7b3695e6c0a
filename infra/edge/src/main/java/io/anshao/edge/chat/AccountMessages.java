package io.anshao.edge.chat;

import java.util.Map;
import java.util.UUID;

/**
 * Writes to people whose name on a platform is all that is known of them. A channel implements it,
 * the core calls it.
 */
public interface AccountMessages {

  /** The platform, as it stands before the name, for example {@code wechat}. */
  String platform();

  /** Tries once, within its time limits. Blocks, and lets no name into an error. */
  Answer send(Message message);

  /**
   * What somebody is told.
   *
   * @param id the same at every try
   * @param template which text
   * @param to their name on the platform
   * @param values what the text is filled with: number, date, link, …
   */
  record Message(UUID id, String template, String to, Map<String, String> values) {

    /** Without the name. */
    @Override
    public String toString() {
      return "Message[" + id + "]";
    }
  }

  /** What came of it. */
  enum Answer {
    /** The platform took it. */
    TAKEN,
    /** This person cannot be written to. */
    REFUSED,
    /** Not now, or not set up. */
    LATER,
    /** The platform does not answer. */
    AWAY
  }
}
