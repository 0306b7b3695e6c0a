/** Tests of this package. */
@NullMarked
package io.anshao.launcher.supervision;

import org.jspecify.annotations.NullMarked;
