package io.anshao.cases.informant.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A regular contact 信息员 in a high-risk firm (应急〔2020〕69号), by a code alone: who it is stands in no
 * table.
 *
 * @param nextOn the day by which they are to be called next
 * @param open whether they still are one
 */
public record Informant(UUID id, String code, Post post, LocalDate nextOn, boolean open) {

  /**
   * Where an informant is, and who keeps in touch.
   *
   * @param uscc 统一社会信用代码 of the firm
   * @param officer of the office
   * @param everyDays how often they are to be called
   */
  public record Post(
      String district,
      String firm,
      Optional<String> uscc,
      FirmKind kind,
      UUID officer,
      int everyDays) {}

  public boolean isDue(LocalDate today) {
    return open && !nextOn.isAfter(today);
  }

  public boolean isOverdue(LocalDate today) {
    return open && nextOn.isBefore(today);
  }

  /** After a call; who was not reached is to be called still. */
  public Informant called(LocalDate today, boolean reached) {
    return reached ? new Informant(id, code, post, today.plusDays(post.everyDays()), open) : this;
  }

  /** Another interval counts from where the present one began. */
  public Informant changed(Post other, boolean isOpen) {
    var moved = nextOn.plusDays((long) other.everyDays() - post.everyDays());
    return new Informant(id, code, other, moved, isOpen);
  }
}
