package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.Routes;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Suggestion;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A district without rules: whoever assigns decides. */
final class NoRoutes implements Routes {

  @Override
  public Optional<Suggestion> of(CaseState main, Set<UnitCode> without) {
    return Optional.empty();
  }

  @Override
  public List<String> targetsIn(String district, String words) {
    return List.of();
  }
}
