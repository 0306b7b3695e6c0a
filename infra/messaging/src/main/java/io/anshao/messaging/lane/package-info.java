/** Writer lanes: every write is a group commit on a connection that no request can reach. */
@NullMarked
package io.anshao.messaging.lane;

import org.jspecify.annotations.NullMarked;
