package io.anshao.cases.lifecycle.domain;

import java.util.Optional;

/**
 * The reported party 被举报单位 as staff established it, in words that may leave the office.
 *
 * @param uscc its 统一社会信用代码 or old registration number, as it was typed
 */
public record Subject(Optional<Text> name, Optional<Text> uscc) {

  /** Nothing when neither is known. */
  public static Optional<Subject> of(Optional<Text> name, Optional<Text> uscc) {
    return Optional.of(new Subject(name, uscc))
        .filter(subject -> name.isPresent() || uscc.isPresent());
  }
}
