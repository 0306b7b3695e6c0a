package io.anshao.cases.tip.domain;

import java.util.Set;
import java.util.UUID;

/** Which messages to the reporters of a case came to an end. */
public sealed interface NoticeState {

  record Settled(Set<UUID> messages) implements NoticeState {}
}
