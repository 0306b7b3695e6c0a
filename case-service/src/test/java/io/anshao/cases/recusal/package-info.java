/** Recusal over HTTP and the real database. */
@NullMarked
package io.anshao.cases.recusal;

import org.jspecify.annotations.NullMarked;
