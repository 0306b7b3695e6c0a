package io.anshao.cases.view;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.view.CaseView.Photo;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks at a case: how much they see, and pictures under addresses of their own. */
record Viewer(StaffUser user, Scope scope, PhotoLinks links) {

  private static final String PURPOSE = "case-view";

  static Viewer of(StaffUser user, PhotoLinks links) {
    return new Viewer(user, Scope.of(user), links);
  }

  /** Whether they see the tips' words. */
  boolean isOffice() {
    return scope instanceof Scope.WholeDistrict;
  }

  Photo photo(UUID id, @Nullable Instant takenAt) {
    return new Photo(id, links.link(user, id, PURPOSE), takenAt);
  }

  List<Photo> photos(List<UUID> ids) {
    return ids.stream().map(id -> photo(id, null)).toList();
  }
}
