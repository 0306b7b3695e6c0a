package io.anshao.intake.tip;

/**
 * A contact that only notify-service can open.
 *
 * @param enc base64 of 65 bytes
 * @param ciphertext base64
 */
public record SealedContact(String keyId, String enc, String ciphertext) {}
