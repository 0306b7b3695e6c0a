package io.anshao.messaging.inbox;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A record on its way through a lane, with the poll it came by.
 *
 * @param failed set when a record of the poll could not be written: what comes after it in the lane
 *     is called off, or a later record of its key would be taken for one with a gap before it
 */
record Polled(Arrived arrived, AtomicBoolean failed) {}
