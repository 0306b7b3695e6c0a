package io.anshao.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.scenarios.Reconciliation.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckTests {

  private static final String CASE = "c";

  @Test
  void believesWhatCanBeTrue() {
    var attempts =
        List.of(
            attempt("a", "accept", 1, 2, 200),
            attempt("rival", "accept", 1, 3, 409),
            attempt("lost", "assign", 4, 5, 0),
            attempt("s", "sign-for", 6, 7, 200));

    assertThat(broken(attempts, List.of(stored("a", "accept", 2), stored("s", "sign-for", 4))))
        .isEmpty();
    assertThat(
            broken(
                attempts,
                List.of(
                    stored("a", "accept", 2),
                    stored("lost", "assign", 3),
                    stored("s", "sign-for", 4))))
        .isEmpty();
  }

  @Test
  void findsWhatWasAcknowledgedAndIsNotThere() {
    assertThat(broken(List.of(attempt("a", "accept", 1, 2, 200)), List.of()))
        .containsExactly("commands acknowledged: 1; of them not stored: 1 [a]");
    assertThat(
            broken(List.of(attempt("a", "accept", 1, 2, 200)), List.of(stored("a", "decline", 2))))
        .containsExactly("commands acknowledged: 1; of them not stored: 1 [a]");
  }

  @Test
  void findsWhatWasRefusedOrNeverAskedForAndIsThere() {
    assertThat(
            broken(List.of(attempt("a", "accept", 1, 2, 409)), List.of(stored("a", "accept", 2))))
        .containsExactly("commands refused: 1; of them stored: 1 [a]");
    assertThat(broken(List.of(), List.of(stored("x", "accept", 2))))
        .containsExactly("commands stored: 1; of them given by nobody: 1 [x]");
  }

  @Test
  void findsAStepTakenTwice() {
    var attempts = List.of(attempt("a", "accept", 1, 2, 200), attempt("b", "accept", 1, 3, 200));

    assertThat(broken(attempts, List.of(stored("a", "accept", 2), stored("b", "accept", 3))))
        .containsExactly("steps of a case that were taken twice: 1 [c accept]");
  }

  @Test
  void findsAnAnswerThatWasThereBeforeAnEarlierOneWasAskedFor() {
    var attempts = List.of(attempt("a", "accept", 1, 2, 200), attempt("b", "assign", 3, 4, 200));

    assertThat(broken(attempts, List.of(stored("a", "accept", 3), stored("b", "assign", 2))))
        .containsExactly("answers that came before an earlier one's place in the log: 1 [a]");
  }

  private static List<String> broken(List<Attempt> attempts, List<Stored> stored) {
    return new HistoryCheck(attempts, stored)
        .lines().stream().filter(line -> !line.holds()).map(Line::statement).toList();
  }

  private static Attempt attempt(String key, String command, long began, long ended, int status) {
    return new Attempt(key, CASE, command, began, ended, status);
  }

  private static Stored stored(String key, String command, long version) {
    return new Stored(key, CASE, command, version);
  }
}
