package io.anshao.cases.session.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in that goes on by its cookie.
 *
 * @param generation of the cookie that is current
 * @param expiresAt when the person signs in anew whatever happens; system time, like the rest
 */
public record Session(
    UUID id, UUID person, int generation, Instant rotatedAt, Instant expiresAt, boolean revoked) {}
