/** Checklists and what inspectors write down on site, by HTTP. */
@NullMarked
package io.anshao.cases.visit;

import org.jspecify.annotations.NullMarked;
