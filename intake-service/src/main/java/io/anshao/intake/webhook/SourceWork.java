package io.anshao.intake.webhook;

import java.util.List;
import java.util.UUID;

/** What an administrator does to a source, on its way to the database. */
sealed interface SourceWork {

  UUID source();

  String district();

  /** The administrator. */
  UUID by();

  /**
   * A new source with its first secret.
   *
   * @param keyHash of the request: the same one makes it once
   */
  record Make(
      UUID source, String district, String name, List<String> platforms, UUID by, String keyHash)
      implements SourceWork {}

  /**
   * One more secret; of the earlier ones the newest stays valid beside it.
   *
   * @param keyHash of the request: the same one issues it once
   */
  record Issue(UUID source, String district, UUID by, String keyHash) implements SourceWork {}

  /** Ends one secret. */
  record RevokeSecret(UUID source, String district, int version, UUID by) implements SourceWork {}

  /** Ends the source. */
  record Revoke(UUID source, String district, UUID by) implements SourceWork {}

  /** What became of it. */
  sealed interface Outcome {

    /** A secret of that version was issued, now or before by the same request. */
    record Issued(int version) implements Outcome {}

    /** It has ended. */
    record Ended() implements Outcome {}

    /** The district has no such source or secret, or it has ended. */
    record Unknown() implements Outcome {}

    /** The key was used for something else. */
    record OtherBody() implements Outcome {}
  }
}
