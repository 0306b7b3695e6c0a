/** Tests of the commands, as processes. */
@NullMarked
package io.anshao.launcher;

import org.jspecify.annotations.NullMarked;
