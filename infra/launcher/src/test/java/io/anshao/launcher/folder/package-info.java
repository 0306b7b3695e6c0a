/** Tests of this package. */
@NullMarked
package io.anshao.launcher.folder;

import org.jspecify.annotations.NullMarked;
