package io.anshao.cases.voice.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.UUID;

/** What reporters say, and what people do about a review. */
public sealed interface VoiceCommand {

  Stamp stamp();

  /**
   * A message.
   *
   * @param photos uploads that come with it
   */
  record Write(Stamp stamp, Text text, List<UUID> photos) implements VoiceCommand {}

  /**
   * Asks the reporter.
   *
   * @param isToTriage whether the case is registered and nothing decided yet (DOMAIN 3.2)
   */
  record Ask(Stamp stamp, Text question, boolean isToTriage) implements VoiceCommand {}

  /** Waits no longer. */
  record DropQuestion(Stamp stamp) implements VoiceCommand {}

  record Withdraw(Stamp stamp) implements VoiceCommand {}

  /** 匿名转隐名: a contact was left for this tip. */
  record Seal(Stamp stamp, UUID tip, String contactKind) implements VoiceCommand {}

  /**
   * Asks for a review.
   *
   * @param isClosed whether the case is closed now
   */
  record RequestReview(Stamp stamp, Text reason, boolean isClosed) implements VoiceCommand {}

  record GrantReview(Stamp stamp) implements VoiceCommand {}

  record RefuseReview(Stamp stamp, Text reason) implements VoiceCommand {}

  /**
   * Answers.
   *
   * @param isChanged whether the result was wrong
   * @param tookPart whether this person inspected, re-inspected or handled the case
   * @param isClosed whether the case is still closed
   */
  record ConcludeReview(
      Stamp stamp, boolean isChanged, Text conclusion, boolean tookPart, boolean isClosed)
      implements VoiceCommand {}
}
