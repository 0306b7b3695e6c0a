package io.anshao.notify.reveal.domain;

import io.anshao.notify.reveal.domain.RevealCommand.Approve;
import io.anshao.notify.reveal.domain.RevealCommand.Fetch;
import io.anshao.notify.reveal.domain.RevealCommand.Refuse;

/**
 * Four eyes over a contact: two different custodians, neither of them the asker, each by a
 * signature of their own; then it is served to the asker once.
 */
public final class RevealDecider {

  private RevealDecider() {}

  /** Decides a command. */
  public static Verdict decide(Reveal reveal, RevealCommand command) {
    if (reveal.isExpired(command.at())) {
      return deny(Denial.EXPIRED);
    }
    return switch (command) {
      case Approve approve -> approve(reveal, approve);
      case Refuse refuse -> refuse(reveal, refuse);
      case Fetch fetch -> fetch(reveal, fetch);
    };
  }

  private static Verdict approve(Reveal reveal, Approve approve) {
    var ask = reveal.ask();
    if (ask.asker().equals(approve.by())) {
      return deny(Denial.OWN_REQUEST);
    }
    return switch (reveal) {
      case Reveal.ApprovedOnce(var _, var first) when first.equals(approve.by()) ->
          deny(Denial.APPROVED_BEFORE);
      case Reveal.Requested _ -> signed(ask, approve, new Reveal.ApprovedOnce(ask, approve.by()));
      case Reveal.ApprovedOnce(var _, var first) ->
          signed(ask, approve, new Reveal.Approved(ask, first, approve.by()));
      case Reveal.Approved _ -> deny(Denial.DECIDED);
      case Reveal.Served _ -> deny(Denial.SERVED);
      case Reveal.Refused _ -> deny(Denial.REFUSED);
    };
  }

  private static Verdict signed(Ask ask, Approve approve, Reveal after) {
    if (!approve.key().signed(SignedText.approval(ask), approve.signature())) {
      return deny(Denial.WRONG_SIGNATURE);
    }
    return approve.today() < approve.perDay()
        ? new Verdict.Granted(after)
        : deny(Denial.OVER_LIMIT);
  }

  private static Verdict refuse(Reveal reveal, Refuse refuse) {
    var ask = reveal.ask();
    if (ask.asker().equals(refuse.by())) {
      return deny(Denial.OWN_REQUEST);
    }
    return switch (reveal) {
      case Reveal.Requested _, Reveal.ApprovedOnce _, Reveal.Approved _ ->
          new Verdict.Granted(new Reveal.Refused(ask));
      case Reveal.Served _ -> deny(Denial.SERVED);
      case Reveal.Refused _ -> deny(Denial.REFUSED);
    };
  }

  private static Verdict fetch(Reveal reveal, Fetch fetch) {
    var ask = reveal.ask();
    if (!ask.asker().equals(fetch.by())) {
      return deny(Denial.ANOTHERS);
    }
    return switch (reveal) {
      case Reveal.Approved _ -> new Verdict.Granted(new Reveal.Served(ask));
      case Reveal.Requested _, Reveal.ApprovedOnce _ -> deny(Denial.NOT_APPROVED);
      case Reveal.Served _ -> deny(Denial.SERVED);
      case Reveal.Refused _ -> deny(Denial.REFUSED);
    };
  }

  private static Verdict deny(Denial why) {
    return new Verdict.Denied(why);
  }
}
