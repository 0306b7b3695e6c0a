package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A small decider over a case's stream: the main line, or a side track such as exposure. Declared
 * as a bean, it takes part in commands, log, state and views.
 *
 * @param <S> its states, a sealed interface of records
 * @param <E> its events, a sealed interface of records
 * @param <C> its commands
 */
public interface Track<S, E, C> {

  /** The track of {@link CaseState}. */
  String MAIN = "main";

  /** 申请回避: the one command that is open to who is tied to a case. */
  String RECUSE = "recuse";

  /** In kebab case; stands in the log. */
  String name();

  Rules<S, E, C> rules();

  /** Raised when the shape of a state changes: older rows are then evolved anew from the log. */
  default int stateVersion() {
    return 1;
  }

  /**
   * What an event of a side track brings about on the main line, appended right behind it. The
   * track decided knowing where the main line stands.
   */
  default List<CaseEvent> onMain(E event) {
    return List.of();
  }

  /**
   * What an event brings about in the other case that its command names, on this track there.
   *
   * @param own the case of the event, before it
   */
  default List<E> onPartner(E event, CaseFile own) {
    return List.of();
  }

  /**
   * What an event of the main line brings about here, appended right behind it.
   *
   * @param state where this track stands
   * @param file the case after the event
   */
  default List<E> follows(CaseEvent event, S state, CaseFile file) {
    return List.of();
  }

  /**
   * What another side track's event brings about here, appended right behind it: by what it says to
   * the clocks, so that neither track knows the other.
   *
   * @param signal its name, for example {@code penalty-published}
   * @param state where this track stands
   * @param stamp of the event
   */
  default List<E> hears(String signal, S state, Stamp stamp) {
    return List.of();
  }

  /**
   * Why a command of another track must wait while this one stands where it stands.
   *
   * @param command its name, for example {@code assign}
   * @param stamp who gives it, and when
   */
  default Optional<Refusal> forbids(S state, String command, Stamp stamp) {
    return Optional.empty();
  }

  /** Who may have no part in the case, as long as this track stands where it stands. */
  default Set<UUID> bars(S state) {
    return Set.of();
  }

  /** From which units the case is hidden, as long as this track stands where it stands. */
  default Set<UnitCode> hides(S state) {
    return Set.of();
  }

  /** Whether its events are the office's alone: for others they are not there. */
  default boolean isSealed() {
    return false;
  }

  /** What its page says of it; nothing while there is nothing to say. */
  default Optional<Panel> panel(S state) {
    return Optional.empty();
  }

  /** What an event says to the clocks, once the track stands where it brought it. */
  default List<Signal> signals(E event, S after) {
    return List.of();
  }

  /** What people call its events. */
  List<EventTitle> eventTitles();

  /** Its commands in the order in which a person thinks of them. */
  List<Step<S, C>> steps();

  /** The step that brings the track forward now, if one does. */
  Optional<String> next(S state);

  /** The same, for a track to which it matters where the main line stands. */
  default Optional<String> next(S state, CaseState main) {
    return next(state);
  }

  /**
   * A command as people know it.
   *
   * @param name in kebab case, for example {@code sign-for}; unique over all tracks
   * @param form the fields of its body
   */
  record Step<S, C>(
      String name,
      String title,
      String titleEn,
      Permission permission,
      List<Field> form,
      Reader<S, C> reader) {

    /** The field that names another case, where the command is about two. */
    public Optional<String> partnerField() {
      return form.stream()
          .filter(field -> field.kind() == Field.Kind.CASE)
          .map(Field::name)
          .findFirst();
    }

    /** A command for these roles, any of them, on the cases that the reach names. */
    public static <S, C> Step<S, C> of(
        String name,
        String title,
        String titleEn,
        Reach reach,
        List<Role> roles,
        Reader<S, C> reader,
        Field... form) {
      return new Step<>(
          name, title, titleEn, new Permission(name, reach, roles), List.of(form), reader);
    }
  }

  /**
   * An event as people know it.
   *
   * @param name as stored, for example {@code signed-for}
   */
  record EventTitle(String name, String title, String titleEn) {}

  /**
   * Starts or stops clocks.
   *
   * @param name as the policies name it, for example {@code signed-for}
   * @param due the day that the event itself sets, where it sets one
   */
  record Signal(String name, Optional<LocalDate> due) {}

  /**
   * Where a side track stands, for people.
   *
   * @param title of the track, {@code state} where it stands, both Chinese and English
   * @param isForUnits whether the units that have the case see it, or the office alone
   */
  record Panel(Label title, Label state, List<Fact> facts, boolean isForUnits) {}

  /** In both languages. */
  record Label(String zh, String en) {}

  /**
   * A line of a panel: erasable words, or what stands for itself.
   *
   * @param ofCase the case that it leads to
   */
  record Fact(Label label, Optional<Text> text, Optional<Label> plain, Optional<UUID> ofCase) {

    public static Fact of(String zh, String en, Text text) {
      return new Fact(new Label(zh, en), Optional.of(text), Optional.empty(), Optional.empty());
    }

    public static Fact of(String zh, String en, Label plain) {
      return new Fact(new Label(zh, en), Optional.empty(), Optional.of(plain), Optional.empty());
    }

    public static Fact ofCase(String zh, String en, UUID id, String number) {
      return new Fact(
          new Label(zh, en),
          Optional.empty(),
          Optional.of(new Label(number, number)),
          Optional.of(id));
    }

    public static Fact of(String zh, String en, LocalDate day) {
      return of(zh, en, new Label(day.toString(), day.toString()));
    }
  }

  /** Makes the command of a body that was found to be right. */
  @FunctionalInterface
  interface Reader<S, C> {
    C read(Occasion<S> on, Input input);
  }

  /**
   * What a command may need to know besides its body.
   *
   * @param main where the main line stands, for side tracks
   * @param partner the other case, where the command is about two and its giver may see it
   * @param hidden units that may not have the case
   * @param calendar the district's working days
   */
  record Occasion<S>(
      Stamp stamp,
      S state,
      CaseState main,
      CaseFile file,
      Optional<CaseFile> partner,
      Set<UnitCode> hidden,
      WorkCalendar calendar) {}
}
