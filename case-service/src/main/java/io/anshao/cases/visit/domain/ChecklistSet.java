package io.anshao.cases.visit.domain;

import java.util.List;
import java.util.Optional;

/**
 * All checklists of a district, in one version.
 *
 * @param version from 1
 */
public record ChecklistSet(int version, List<Checklist> lists) {

  public Optional<Checklist> find(String code) {
    return lists.stream().filter(list -> list.code().equals(code)).findFirst();
  }
}
