/** What is measured beside: the bare machine, and what others built. */
@NullMarked
package io.anshao.bench.peer;

import org.jspecify.annotations.NullMarked;
