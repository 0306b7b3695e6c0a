/** The main line of a case: commands, its log and the writers that append to it. */
@NullMarked
package io.anshao.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
