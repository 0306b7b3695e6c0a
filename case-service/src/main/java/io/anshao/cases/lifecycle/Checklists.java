package io.anshao.cases.lifecycle;

import java.util.Collection;

/** The checklists 检查表 of districts, every version, in memory. */
@FunctionalInterface
public interface Checklists {

  /**
   * Whether that version of the district's checklists has one of that code with all these items.
   */
  boolean has(String district, long version, String code, Collection<String> items);
}
