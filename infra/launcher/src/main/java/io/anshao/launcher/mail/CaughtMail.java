package io.anshao.launcher.mail;

import java.time.Instant;

/**
 * A mail as the catcher shows it.
 *
 * @param text its plain text
 */
public record CaughtMail(String from, String to, String subject, String text, Instant receivedAt) {}
