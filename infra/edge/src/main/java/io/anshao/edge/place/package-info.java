/** Coordinates as the sources give them, converted once. */
@NullMarked
package io.anshao.edge.place;

import org.jspecify.annotations.NullMarked;
