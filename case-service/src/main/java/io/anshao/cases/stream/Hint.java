package io.anshao.cases.stream;

/** What a stream carries. */
sealed interface Hint permits CaseHint, PresenceHint {}
