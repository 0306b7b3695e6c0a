/** Tests of this package. */
@NullMarked
package io.anshao.launcher.mail;

import org.jspecify.annotations.NullMarked;
