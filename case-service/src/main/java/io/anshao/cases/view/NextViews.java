package io.anshao.cases.view;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.NextStep;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.view.CaseView.NextView;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a case waits for: the next step, of whom, until when. */
final class NextViews {

  private final Tracks tracks;
  private final Units units;

  NextViews(Tracks tracks, Units units) {
    this.tracks = tracks;
    this.units = units;
  }

  Optional<NextView> of(Read read) {
    return NextStep.of(read.file().main())
        .flatMap(tracks::command)
        .map(
            given ->
                new NextView(
                    given.step().title(),
                    given.step().titleEn(),
                    by(given.step().permission(), read, Role::title, "、"),
                    by(given.step().permission(), read, Role::titleEn, ", "),
                    read.file()
                        .clocks()
                        .next()
                        .map(Clock::deadline)
                        .map(Deadline::dueAt)
                        .orElse(null)));
  }

  private String by(Permission permission, Read read, Function<Role, String> title, String comma) {
    var roles = permission.roles().stream().map(title).collect(Collectors.joining(comma));
    if (permission.reach() == Permission.Reach.DISTRICT) {
      return roles;
    }
    return Overview.of(read.file().main())
        .assignment()
        .flatMap(a -> units.find(read.file().district(), a.lead()))
        .map(unit -> unit.name() + " " + roles)
        .orElse(roles);
  }
}
