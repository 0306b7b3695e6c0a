package io.anshao.contracts.notice;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A case of a district took a step that somebody outside subscribed to. Number and state, never
 * what it is about.
 *
 * @param eventId UUIDv5 of case and version; receivers know a repeated one by it
 * @param kind what happened, for example {@code case.closed}
 * @param number of the case
 * @param state where the case stands after it, for example {@code closed}
 * @param path where the console shows it
 */
@EventType(value = "io.anshao.notices.case-step.v1", topic = Topic.NOTICES)
public record CaseStepTold(
    UUID eventId, String kind, String number, String state, String path, Instant at) {}
