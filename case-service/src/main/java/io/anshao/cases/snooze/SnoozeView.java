package io.anshao.cases.snooze;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that the caller put off.
 *
 * @param until business time at which it comes back, if nothing happens in it before
 * @param clock key of the clock that runs on meanwhile and ends first
 */
record SnoozeView(UUID caseId, Instant until, @Nullable String clock, @Nullable Instant dueAt) {}
