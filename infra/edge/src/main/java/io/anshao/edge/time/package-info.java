/** Business time, apart from system time. */
@NullMarked
package io.anshao.edge.time;

import org.jspecify.annotations.NullMarked;
