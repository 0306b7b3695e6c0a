/** A program that stands in for the services where only the launcher is tried. */
@NullMarked
package io.anshao.launcher.standin;

import org.jspecify.annotations.NullMarked;
