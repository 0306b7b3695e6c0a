/** One real broker in a JVM of its own. */
@NullMarked
package io.anshao.launcher.kafka;

import org.jspecify.annotations.NullMarked;
