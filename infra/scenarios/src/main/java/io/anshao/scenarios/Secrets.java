package io.anshao.scenarios;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What reporters of all tests left or were given and nobody may find afterwards: contacts, receipt
 * codes, the address they called from, the telephone that took their pictures.
 */
public final class Secrets {

  /**
   * From here every test calls, where the machine lets it; on Linux all of 127/8 is this machine.
   */
  static final String ADDRESS = "127.83.57.1";

  /** What a proxy would say in between (RFC 5737). */
  static final String FORWARDED = "203.0.113.57";

  /** Looking takes its time for each word: of the codes the last ones stand for all. */
  private static final int MOST_CODES = 50;

  private static final Set<String> CONTACTS = new ConcurrentSkipListSet<>();
  private static final Deque<String> CODES = new ArrayDeque<>();

  private Secrets() {}

  static void left(String contact) {
    CONTACTS.add(contact);
  }

  static void given(String code) {
    synchronized (CODES) {
      CODES.addLast(code);
      if (CODES.size() > MOST_CODES) {
        CODES.removeFirst();
      }
    }
  }

  /** All of them until now. */
  public static List<String> all() {
    var all = new ArrayList<>(CONTACTS);
    synchronized (CODES) {
      all.addAll(CODES);
      CODES.forEach(code -> all.add(code.replace("-", "")));
    }
    all.addAll(List.of(ADDRESS, FORWARDED, Photographs.DEVICE));
    return all;
  }
}
