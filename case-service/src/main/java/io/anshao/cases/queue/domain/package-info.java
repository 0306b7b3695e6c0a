/** How words are searched and what a row's clock says. */
@NullMarked
package io.anshao.cases.queue.domain;

import org.jspecify.annotations.NullMarked;
