package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Set;

/** Who sees which case: the office, and the units that have it, but none that it accuses. */
public final class Sight {

  private final Tracks tracks;

  Sight(Tracks tracks) {
    this.tracks = tracks;
  }

  /** Whether the case is there for that user at all. */
  public boolean isOpenTo(StaffUser user, CaseFile file) {
    return Scope.of(user).sees(file.district(), units(file), hiddenFrom(file));
  }

  /** Units that have it in hand and may see it. */
  public List<UnitCode> units(CaseFile file) {
    var hidden = hiddenFrom(file);
    return Overview.of(file.main()).units().stream().filter(u -> !hidden.contains(u)).toList();
  }

  /** Units that it accuses. */
  public Set<UnitCode> hiddenFrom(CaseFile file) {
    return tracks.hiddenFrom(file);
  }
}
