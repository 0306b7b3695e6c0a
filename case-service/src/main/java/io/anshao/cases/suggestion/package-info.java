/** What a tip's words say of its kind of hazard, shown to whoever judges it and never decided. */
@NullMarked
package io.anshao.cases.suggestion;

import org.jspecify.annotations.NullMarked;
