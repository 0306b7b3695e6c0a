package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The pure part of a {@link Track}: what it decides and what it becomes.
 *
 * @param states a sealed interface of records
 * @param events a sealed interface of records
 * @param start before the first event
 * @param stamp when an event happened and by whom
 */
public record Rules<S, E, C>(
    Class<S> states,
    Class<E> events,
    S start,
    BiFunction<S, C, Decision<E>> decide,
    BiFunction<S, E, S> evolve,
    Function<E, Stamp> stamp) {}
