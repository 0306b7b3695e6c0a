package io.anshao.cases.callback.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the reporters of a case were asked and what they said. */
public sealed interface CallbackState {

  /**
   * All of it.
   *
   * @param calls one for each tip whose reporter is to be called or said something, oldest first
   */
  record Calls(List<Call> calls) implements CallbackState {}

  /**
   * One reporter.
   *
   * @param number of the tip
   * @param tries how often nobody answered
   * @param takenBy who will call
   * @param answer the newest
   */
  record Call(
      UUID tip,
      String number,
      Stage stage,
      int tries,
      Optional<UUID> takenBy,
      Optional<Answer> answer) {

    static Call owed(UUID tip, String number) {
      return new Call(tip, number, Stage.OWED, 0, Optional.empty(), Optional.empty());
    }

    Call takenBy(UUID person) {
      return new Call(tip, number, stage, tries, Optional.of(person), answer);
    }

    Call missed(boolean isOver) {
      return new Call(
          tip, number, isOver ? Stage.UNREACHABLE : Stage.OWED, tries + 1, takenBy, answer);
    }

    Call at(Stage next) {
      return new Call(tip, number, next, tries, takenBy, answer);
    }

    Call with(Answer said) {
      return new Call(tip, number, Stage.ANSWERED, tries, takenBy, Optional.of(said));
    }
  }

  /** Where a call stands. */
  enum Stage {
    OWED("待回访", "To be called"),
    ANSWERED("已回访", "Answered"),
    DECLINED("不愿接受回访", "Does not want to be asked"),
    UNREACHABLE("无法联系", "Cannot be reached");

    private final String title;
    private final String titleEn;

    Stage(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }
  }

  /** Who is to be called. */
  default List<Call> owed() {
    return switch (this) {
      case Calls(var calls) -> calls.stream().filter(call -> call.stage() == Stage.OWED).toList();
    };
  }

  /** Nobody was asked. */
  static CallbackState silent() {
    return new Calls(List.of());
  }
}
