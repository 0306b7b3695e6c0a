package io.anshao.cases.visit.domain;

import java.util.Collection;
import java.util.List;

/**
 * What is looked at on site for some types of hazard.
 *
 * @param code stable, in snake case
 * @param hazardTypes codes of the types (DOMAIN 4.4) that it is for; a parent is for its children
 *     too; none is for whatever has no other
 */
public record Checklist(
    String code, String title, String titleEn, List<String> hazardTypes, List<Item> items) {

  /**
   * One thing to look at.
   *
   * @param code stable within its list
   * @param law the law and article that demand it
   */
  public record Item(String code, String text, String textEn, String law) {}

  /** Whether it has all these items. */
  public boolean hasAll(Collection<String> wanted) {
    return items.stream().map(Item::code).toList().containsAll(wanted);
  }
}
