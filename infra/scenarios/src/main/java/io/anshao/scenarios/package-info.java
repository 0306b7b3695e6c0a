/**
 * Drives a whole platform from outside, as reporters, staff and operators do: by HTTP, by killing
 * processes, by looking into databases and topics.
 */
@NullMarked
package io.anshao.scenarios;

import org.jspecify.annotations.NullMarked;
