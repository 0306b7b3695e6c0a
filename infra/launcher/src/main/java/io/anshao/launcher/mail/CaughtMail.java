package io.anshao.launcher.mail;

import java.time.Instant;

/**
 * A mail, a text message or a robot's message as the catcher shows it.
 *
 * @param text its plain text
 */
public record CaughtMail(String from, String to, String subject, String text, Instant receivedAt) {}
