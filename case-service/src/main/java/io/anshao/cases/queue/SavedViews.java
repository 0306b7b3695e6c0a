package io.anshao.cases.queue;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.queue.SavedViewRows.Shown;
import io.anshao.cases.queue.domain.SavedView;
import io.anshao.cases.queue.domain.SavedView.Person;
import io.anshao.edge.problem.Problem;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Keeps people's views. What is not for somebody is not there for them. */
final class SavedViews {

  /** So many stand in a person's bar. */
  static final int MOST_PINNED = 12;

  private static final int MOST_OWNED = 50;

  private final Desk desk;

  SavedViews(Desk desk) {
    this.desk = desk;
  }

  /** All that are for them, pinned ones first. */
  Mono<List<Shown>> of(Person who) {
    return desk.write(
        aggregate(who),
        tx ->
            SavedViewRows.candidates(tx, who).stream()
                .filter(each -> each.view().isFor(who))
                .toList());
  }

  /**
   * Keeps a view once, and pins it while there is room; again under the same request, it answers
   * the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<Shown> keep(SavedView view, Person who, byte[] request) {
    return desk.write(
        aggregate(who),
        tx -> {
          var earlier = SavedViewRows.requestThatMade(tx, view.id());
          if (earlier.isEmpty()) {
            requireMayShare(view, who);
            requireRoom(SavedViewRows.owned(tx, who.id()), MOST_OWNED);
            SavedViewRows.insert(tx, view, request);
          } else if (!MessageDigest.isEqual(earlier.get(), request)) {
            throw otherBody();
          }
          var hasRoom = SavedViewRows.pinned(tx, who.id()) < MOST_PINNED;
          if (hasRoom) {
            SavedViewRows.pin(tx, who.id(), view.id());
          }
          return new Shown(view, hasRoom);
        });
  }

  /** Gives it another name, other parameters or another reach; its owner stays. */
  Mono<Boolean> change(UUID id, SavedView changed, Person who) {
    return desk.write(
        aggregate(who),
        tx -> {
          var known = changeable(tx, id, who);
          if (known.reach() != changed.reach()) {
            requireMayShare(changed, who);
          }
          SavedViewRows.update(tx, changed);
          return true;
        });
  }

  Mono<Boolean> delete(UUID id, Person who) {
    return desk.write(
        aggregate(who),
        tx -> {
          changeable(tx, id, who);
          SavedViewRows.delete(tx, id);
          return true;
        });
  }

  /** Puts it into that person's bar, or takes it out. */
  Mono<Boolean> pin(UUID id, boolean pinned, Person who) {
    return desk.write(
        aggregate(who),
        tx -> {
          visible(tx, id, who);
          SavedViewRows.unpin(tx, who.id(), id);
          if (pinned) {
            requireRoom(SavedViewRows.pinned(tx, who.id()), MOST_PINNED);
            SavedViewRows.pin(tx, who.id(), id);
          }
          return true;
        });
  }

  private static SavedView visible(DeskTransaction tx, UUID id, Person who) {
    return SavedViewRows.locked(tx, id)
        .filter(view -> view.isFor(who))
        .orElseThrow(
            () ->
                Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个视图。", "There is no such view."));
  }

  private static SavedView changeable(DeskTransaction tx, UUID id, Person who) {
    var view = visible(tx, id, who);
    if (!view.mayBeChangedBy(who)) {
      throw notYours("由视图的主人或负责人修改。", "Its owner or who leads changes a view.");
    }
    return view;
  }

  private static void requireMayShare(SavedView view, Person who) {
    if (!who.mayShare(view.reach())) {
      throw notYours(
          "研判员和领导可以与全区共享视图，单位领导可以与本单位共享。",
          "Triagers and leaders share views with the district, a unit's leaders with the unit.");
    }
  }

  private static void requireRoom(int there, int most) {
    if (there >= most) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-views",
          "最多 " + most + " 个：请先去掉不用的。",
          "There can be " + most + ": take one away first.");
    }
  }

  private static Problem notYours(String zh, String en) {
    return Problem.of(HttpStatus.FORBIDDEN, "not-yours", zh, en);
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "同一个 Idempotency-Key 不能用于不同的内容。",
        "The same Idempotency-Key cannot carry another body.");
  }

  private static String aggregate(Person who) {
    return "views/" + who.id();
  }
}
