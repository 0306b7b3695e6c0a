/** Everything of an installation in one file, and back again. */
@NullMarked
package io.anshao.launcher.backup;

import org.jspecify.annotations.NullMarked;
