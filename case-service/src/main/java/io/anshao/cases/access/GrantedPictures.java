package io.anshao.cases.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The pictures of which an answer gives out addresses, told to who keeps the reading of it. */
public final class GrantedPictures {

  private final Set<UUID> ids = ConcurrentHashMap.newKeySet();

  /** The same answer, and what it gives out noted. */
  public static <T> Mono<T> noted(T answer, Collection<UUID> pictures) {
    return Mono.deferContextual(context -> note(context, answer, pictures));
  }

  private static <T> Mono<T> note(ContextView context, T answer, Collection<UUID> pictures) {
    context
        .<GrantedPictures>getOrEmpty(GrantedPictures.class)
        .ifPresent(granted -> granted.ids.addAll(pictures));
    return Mono.just(answer);
  }

  List<UUID> all() {
    return ids.stream().sorted().toList();
  }
}
