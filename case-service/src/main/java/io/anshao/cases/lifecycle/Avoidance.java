package io.anshao.cases.lifecycle;

import java.util.Set;
import java.util.UUID;

/** 回避: who is tied to whom, in memory (DOMAIN 2.4). */
public interface Avoidance {

  /** Whether nobody is tied to anybody. */
  boolean isEmpty();

  /** Everybody who is tied to one of these firms. */
  Set<UUID> tiedTo(Subjects subjects);

  /**
   * Whom the tips of a case name.
   *
   * @param names of reported parties, as they were typed
   * @param usccs their 统一社会信用代码
   */
  record Subjects(Set<String> names, Set<String> usccs) {

    /** Nobody is named, or the words are erased. */
    public static final Subjects NONE = new Subjects(Set.of(), Set.of());
  }
}
