package io.anshao.cases.escalation.domain;

import java.time.Instant;

/**
 * What a unit has to do by when. Another due date, or another round, is another duty: its ladder
 * begins at the bottom.
 *
 * @param clock key of its policy
 */
public record Duty(String clock, int round, Instant dueAt) {}
