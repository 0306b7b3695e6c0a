package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Track.Fact;
import io.anshao.cases.lifecycle.Track.Label;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Tracks.Shown;
import io.anshao.cases.view.CaseView.FactView;
import io.anshao.cases.view.CaseView.TrackView;
import java.util.List;

/** Where the side tracks of a case stand, as one person may see it. */
final class TrackViews {

  private final Tracks tracks;

  TrackViews(Tracks tracks) {
    this.tracks = tracks;
  }

  List<TrackView> of(Read read, Viewer viewer) {
    return tracks.panels(read.file()).stream()
        .filter(shown -> viewer.isOffice() || shown.panel().isForUnits())
        .map(shown -> view(shown, read))
        .toList();
  }

  private static TrackView view(Shown shown, Read read) {
    var panel = shown.panel();
    return new TrackView(
        shown.track(),
        panel.title().zh(),
        panel.title().en(),
        panel.state().zh(),
        panel.state().en(),
        panel.facts().stream().map(fact -> view(fact, read)).toList());
  }

  private static FactView view(Fact fact, Read read) {
    var words = fact.text().flatMap(read::words);
    return new FactView(
        fact.label().zh(),
        fact.label().en(),
        words.or(() -> fact.plain().map(Label::zh)).orElse(null),
        words.or(() -> fact.plain().map(Label::en)).orElse(null),
        fact.ofCase().orElse(null));
  }
}
