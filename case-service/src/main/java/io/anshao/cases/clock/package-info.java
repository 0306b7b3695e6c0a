/** Deadlines as they are stored, started and stopped with the events of a case. */
@NullMarked
package io.anshao.cases.clock;

import org.jspecify.annotations.NullMarked;
