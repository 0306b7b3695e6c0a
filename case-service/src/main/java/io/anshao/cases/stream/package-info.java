/** Tells open consoles at once that something happened in a case they may see. */
@NullMarked
package io.anshao.cases.stream;

import org.jspecify.annotations.NullMarked;
