package io.anshao.launcher.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest mails, in the order in which they came; older ones are forgotten. */
final class Letterbox {

  private static final int SIZE = 2_000;

  private final Deque<CaughtMail> mails = new ArrayDeque<>();

  synchronized void put(CaughtMail mail) {
    if (mails.size() == SIZE) {
      mails.removeFirst();
    }
    mails.addLast(mail);
  }

  synchronized List<CaughtMail> all() {
    return List.copyOf(mails);
  }
}
