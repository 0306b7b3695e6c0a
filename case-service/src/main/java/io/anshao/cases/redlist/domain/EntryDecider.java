package io.anshao.cases.redlist.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.redlist.domain.EntryCommand.Approve;
import io.anshao.cases.redlist.domain.EntryCommand.Expire;
import io.anshao.cases.redlist.domain.EntryCommand.Propose;
import io.anshao.cases.redlist.domain.EntryCommand.Reject;
import io.anshao.cases.redlist.domain.EntryCommand.Remove;
import io.anshao.cases.redlist.domain.EntryCommand.Revise;

/**
 * May a firm be named for what it does well? (DOMAIN 2.7) Whatever the public is to read, read
 * otherwise or read no more is written by one person and agreed to by another, and who stands on
 * the black list is praised for nothing meanwhile.
 */
public final class EntryDecider {

  static final Refusal NOT_SHOWN =
      new Refusal(
          "not-shown", "没有在公布，不能变更或移出。", "Only what is shown is changed or removed.", false);

  static final Refusal SHOWN_ALREADY =
      new Refusal("shown-already", "已经在公布，请改用变更。", "It is shown: change it instead.", false);

  static final Refusal WAITS =
      new Refusal("proposal-waits", "已有一件待审核。", "Something waits for a decision already.", false);

  static final Refusal NOTHING_WAITS =
      new Refusal("nothing-waits", "没有待审核的内容。", "Nothing waits for a decision.", false);

  static final Refusal SAME_PERSON =
      new Refusal("same-person", "拟稿人不能审核自己的内容，请由另一人审核。", "Another person decides.", false);

  static final Refusal ON_BLACK_LIST =
      new Refusal(
          "on-black-list",
          "该企业现在在黑榜上，移出后才能列入。",
          "The firm stands on the black list; wait until it is removed.",
          true);

  static final Refusal OVER =
      Refusal.ofBody("term-over", "公布期限已过，请退回修改。", "Its last day is over: send it back.");

  static final Refusal NOT_YET =
      new Refusal("not-yet", "还没有期满。", "Its time is not over yet.", false);

  private EntryDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<EntryEvent> decide(Entry entry, EntryCommand command) {
    return switch (command) {
      case Propose c -> propose(entry, c);
      case Revise c ->
          onShown(entry, new EntryEvent.RevisionProposed(c.at(), c.by(), c.wording(), c.reason()));
      case Remove c -> onShown(entry, new EntryEvent.RemovalProposed(c.at(), c.by(), c.reason()));
      case Approve c -> approve(entry, c);
      case Reject c when entry.waiting().isEmpty() -> refuse(NOTHING_WAITS);
      case Reject c when entry.authors().contains(c.by()) -> refuse(SAME_PERSON);
      case Reject c -> accept(new EntryEvent.Rejected(c.at(), c.by(), c.reason()));
      case Expire c -> expire(entry, c);
    };
  }

  private static Decision<EntryEvent> propose(Entry entry, Propose c) {
    return switch (entry.stage()) {
      case REJECTED -> accept(new EntryEvent.Proposed(c.at(), c.by(), c.wording()));
      case PROPOSED -> refuse(WAITS);
      case SHOWN -> refuse(SHOWN_ALREADY);
      case REMOVED, EXPIRED -> refuse(NOT_SHOWN);
    };
  }

  private static Decision<EntryEvent> onShown(Entry entry, EntryEvent proposed) {
    if (entry.stage() != EntryStage.SHOWN) {
      return refuse(NOT_SHOWN);
    }
    return entry.waiting().isPresent() ? refuse(WAITS) : accept(proposed);
  }

  private static Decision<EntryEvent> approve(Entry entry, Approve c) {
    if (entry.waiting().isEmpty()) {
      return refuse(NOTHING_WAITS);
    }
    if (entry.authors().contains(c.by())) {
      return refuse(SAME_PERSON);
    }
    var wording = entry.waiting().get().wording();
    if (wording.isPresent() && c.isBlack()) {
      return refuse(ON_BLACK_LIST);
    }
    return wording.filter(said -> c.today().isAfter(said.until())).isPresent()
        ? refuse(OVER)
        : accept(new EntryEvent.Approved(c.at(), c.by(), c.unitName(), c.streetName()));
  }

  private static Decision<EntryEvent> expire(Entry entry, Expire c) {
    return entry.stage() == EntryStage.SHOWN && c.today().isAfter(entry.wording().until())
        ? accept(new EntryEvent.Expired(c.at()))
        : refuse(NOT_YET);
  }
}
