package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.edge.problem.FieldErrors.FieldError;
import java.util.List;

/** What became of a staff member's command. */
public sealed interface CommandAnswer {

  /**
   * It happened, now or under the same key before.
   *
   * @param version of the case after it
   */
  record Done(long version) implements CommandAnswer {}

  /** There is no such case for this person. */
  record NotFound() implements CommandAnswer {}

  /** They see the case but may not do this. */
  record NotYours() implements CommandAnswer {}

  record WrongFields(List<FieldError> errors) implements CommandAnswer {}

  /** The key was used for something else. */
  record OtherBody() implements CommandAnswer {}

  /**
   * The track moved since they looked.
   *
   * @param track which one
   * @param etag what they saw
   */
  record LostRace(String track, long etag) implements CommandAnswer {}

  record Refused(Refusal refusal) implements CommandAnswer {}
}
