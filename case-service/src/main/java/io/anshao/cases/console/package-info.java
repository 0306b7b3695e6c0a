/** Serves the staff console and tells it where pictures are taken in. */
@NullMarked
package io.anshao.cases.console;

import org.jspecify.annotations.NullMarked;
