package io.anshao.notify.notice.mail;

import java.util.UUID;

/**
 * A letter to one address, in memory only.
 *
 * @param id of the message; makes the Message-ID, the same at every try, so that a mail that was
 *     sent twice can be recognised
 */
public record Letter(UUID id, String to, String subject, String text) {

  /** Without address and text: a letter may end up in a log. */
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
