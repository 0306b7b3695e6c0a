package io.anshao.notify.reveal.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A request for a tip's contact.
 *
 * @param key to which the contact will be sealed; its private half never leaves the asker's browser
 * @param nonce random, so that a signature serves no other request
 */
public record Ask(UUID id, UUID tipId, UUID asker, P256Key key, String nonce, Instant expiresAt) {}
