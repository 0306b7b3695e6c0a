package io.anshao.testkit.samples.untidy.one;

import io.anshao.testkit.samples.tidy.report.Findings;
import io.anshao.testkit.samples.untidy.two.Two;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Leans on the feature that leans on it, on another service, and waits. */
public final class One {

  @Nullable Findings wait(Mono<Two> two, Mono<Findings> findings) {
    two.block();
    return findings.blockOptional().orElse(null);
  }
}
