package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The subject was told that it is to be named, and may object (DOMAIN 3.5).
 *
 * @param objectBy the last day on which it may
 * @param hasAgreed it said that it has nothing against it
 * @param objection what it has against it
 * @param answer why it is named all the same
 */
public record Notice(
    LocalDate objectBy, boolean hasAgreed, Optional<Text> objection, Optional<Text> answer) {

  static Notice until(LocalDate objectBy) {
    return new Notice(objectBy, false, Optional.empty(), Optional.empty());
  }

  /** An objection that nobody answered yet. */
  public boolean isObjected() {
    return objection.isPresent() && answer.isEmpty();
  }

  boolean isHeardOn(LocalDate day) {
    return hasAgreed || answer.isPresent() || objection.isEmpty() && day.isAfter(objectBy);
  }

  Notice answered(Optional<Text> words, boolean agrees) {
    return agrees
        ? new Notice(objectBy, true, Optional.empty(), Optional.empty())
        : new Notice(objectBy, false, words, Optional.empty());
  }

  Notice dismissed(Text why) {
    return new Notice(objectBy, false, objection, Optional.of(why));
  }
}
