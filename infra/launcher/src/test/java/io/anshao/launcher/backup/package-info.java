/** Tests of this package. */
@NullMarked
package io.anshao.launcher.backup;

import org.jspecify.annotations.NullMarked;
