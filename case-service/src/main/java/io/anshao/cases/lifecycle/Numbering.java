package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.domain.Numbered;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives the events of a commit that sign a document their numbers. */
final class Numbering {

  private final DocumentNumbers numbers;

  Numbering(DocumentNumbers numbers) {
    this.numbers = numbers;
  }

  private record Signed(String district, Numbered event) {

    int year() {
      return event.stamp().at().atZone(Deadline.ZONE).getYear();
    }
  }

  /** The same drafts, their documents numbered. */
  List<Draft> apply(Connection tx, List<Draft> drafts) throws SQLException {
    var signed = new ArrayList<Signed>();
    for (var draft : drafts) {
      for (var event : draft.events()) {
        if (event instanceof Numbered numbered) {
          signed.add(new Signed(draft.before().district(), numbered));
        }
      }
    }
    if (signed.isEmpty()) {
      return drafts;
    }
    // sorted, so that two instances never wait for each other's serials
    signed.sort(
        Comparator.comparing(Signed::district)
            .thenComparing(s -> s.event().series())
            .thenComparing(Signed::year));
    var done = new IdentityHashMap<Object, Numbered>();
    for (var each : signed) {
      var number = numbers.next(tx, each.district(), each.event().series(), each.year());
      done.put(each.event(), each.event().numbered(number));
    }
    return drafts.stream().map(draft -> with(draft, done)).toList();
  }

  private static Draft with(Draft draft, Map<Object, Numbered> done) {
    var events =
        draft.events().stream().map(e -> done.containsKey(e) ? (Object) done.get(e) : e).toList();
    return new Draft(draft.before(), draft.track(), events, draft.words(), draft.traceparent());
  }
}
