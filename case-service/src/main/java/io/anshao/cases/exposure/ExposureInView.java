package io.anshao.cases.exposure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anshao.cases.exposure.ExposureViews.ExposureView;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.view.ExposurePart;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The public records within the case's view; units see one only once the public does. */
final class ExposureInView implements ExposurePart {

  private final ExposureViews views;

  ExposureInView(ExposureViews views) {
    this.views = views;
  }

  /**
   * The record to speak of first.
   *
   * @param more the others, newest first
   */
  record ExposureOfCase(@JsonUnwrapped ExposureView first, List<ExposureView> more) {}

  @Override
  public Optional<Object> of(
      CaseFile file, Function<Text, Optional<String>> words, StaffUser user) {
    var state = file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
    var isOffice = Scope.of(user) instanceof Scope.WholeDistrict;
    var seen = state.all().stream().filter(each -> isOffice || each.hasBeenShown()).toList();
    var open = new ExposureState.Exposures(seen);
    return open.current()
        .map(
            first ->
                new ExposureOfCase(
                    views.of(first, words, user),
                    seen.reversed().stream()
                        .filter(each -> !each.id().equals(first.id()))
                        .map(each -> views.of(each, words, user))
                        .toList()));
  }
}
