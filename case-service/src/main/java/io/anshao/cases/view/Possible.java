package io.anshao.cases.view;

import io.anshao.cases.view.CaseView.ActionView;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which commands somebody could give on a case now, by the rules themselves. */
public final class Possible {

  private final Looking looking;
  private final Actions actions;
  private final BusinessClock clock;

  Possible(Looking looking, Actions actions, BusinessClock clock) {
    this.looking = looking;
    this.actions = actions;
    this.clock = clock;
  }

  /** Names of the commands that bring the case forward and are this person's to give. */
  public Mono<List<String>> next(UUID caseId, StaffUser user) {
    return looking
        .find(caseId, user)
        .map(
            read ->
                actions.of(read, user, clock.now(read.file().district())).stream()
                    .filter(action -> action.allowed() && action.primary())
                    .map(ActionView::command)
                    .toList());
  }
}
