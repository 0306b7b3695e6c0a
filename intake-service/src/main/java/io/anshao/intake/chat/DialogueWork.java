package io.anshao.intake.chat;

/**
 * A dialogue as it is kept after a message.
 *
 * @param who keyed hash of the person on the platform
 * @param before version that was read; 0 when there was none
 * @param state sealed under the master key
 * @param minutes how long it is kept
 */
record DialogueWork(String who, long before, byte[] state, int minutes) {}
