package io.anshao.cases.alike;

import io.anshao.cases.alike.AlikeRows.Found;
import io.anshao.cases.alike.domain.Likeness;
import io.anshao.cases.alike.domain.Traits;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The cases that are most like a tip. */
final class FindingAlikes {

  private static final int MOST = 10;

  private final AlikeRows rows;
  private final PairShares shares;

  FindingAlikes(AlikeRows rows, PairShares shares) {
    this.rows = rows;
    this.shares = shares;
  }

  /** A case by the tip of it that is most alike. */
  record Alike(Found found, Likeness likeness) {}

  /** Most alike first; each case once. */
  Mono<List<Alike>> to(Traits traits, String district, Instant at) {
    return shares
        .rarity()
        .flatMap(
            rarity ->
                rows.near(traits, district, at, rarity)
                    .map(found -> new Alike(found, Likeness.of(traits, found.traits(), rarity)))
                    .filter(alike -> alike.likeness().isSuggested())
                    .collectList())
        .map(FindingAlikes::best);
  }

  private static List<Alike> best(List<Alike> all) {
    var byCase = new HashMap<UUID, Alike>();
    var byScore = Comparator.comparingDouble((Alike alike) -> alike.likeness().score());
    all.forEach(
        alike ->
            byCase.merge(
                alike.found().id(),
                alike,
                (one, other) -> byScore.compare(one, other) < 0 ? other : one));
    return byCase.values().stream()
        .sorted(byScore.reversed().thenComparing(alike -> alike.found().number()))
        .limit(MOST + 1L)
        .toList();
  }
}
