package io.anshao.contracts.tip;

import java.util.UUID;

/**
 * Another system that passed a tip on.
 *
 * @param keyId the API key that it used
 * @param name what the administrator called that key
 */
public record Sender(UUID keyId, String name) {}
