package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where a public record stands. */
public sealed interface ExposureState {

  /** Nobody wrote one. */
  record None() implements ExposureState {}

  /** Waits for another person. */
  record Drafted(Article article) implements ExposureState {}

  /** The reviewer wants another wording. */
  record Rejected(Article article, Text reason) implements ExposureState {}

  record Approved(Article article, UUID reviewedBy) implements ExposureState {}

  record Published(Article article, UUID reviewedBy, Shown shown) implements ExposureState {}

  /** Published, and the page says 已整改. */
  record Rectified(Article article, UUID reviewedBy, Shown shown) implements ExposureState {}

  /** The page says that it was withdrawn, and shows nothing else. */
  record Withdrawn(Article article, UUID reviewedBy, Shown shown, Text reason)
      implements ExposureState {}

  /** What is written, in its present wording. */
  record Article(UUID exposure, String kind, Wording wording, UUID draftedBy) {}

  /**
   * What the public saw first.
   *
   * @param versions wordings so far
   */
  record Shown(Instant publishedAt, CaseFacts facts, int versions) {

    Shown next() {
      return new Shown(publishedAt, facts, versions + 1);
    }
  }

  /** For example {@code published}. */
  default String code() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The record, once somebody wrote one. */
  default Optional<Article> written() {
    return switch (this) {
      case None() -> Optional.empty();
      case Drafted s -> Optional.of(s.article());
      case Rejected s -> Optional.of(s.article());
      case Approved s -> Optional.of(s.article());
      case Published s -> Optional.of(s.article());
      case Rectified s -> Optional.of(s.article());
      case Withdrawn s -> Optional.of(s.article());
    };
  }
}
