/** The trace of a request, on its reactive chain. */
@NullMarked
package io.anshao.edge.trace;

import org.jspecify.annotations.NullMarked;
