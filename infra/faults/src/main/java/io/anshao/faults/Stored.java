package io.anshao.faults;

/**
 * A command as the case-service keeps it.
 *
 * @param version of the case's log after it
 */
record Stored(String key, String caseId, String command, long version) {}
