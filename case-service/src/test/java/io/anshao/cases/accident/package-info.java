/** Alleged deaths over HTTP and the real database. */
@NullMarked
package io.anshao.cases.accident;

import org.jspecify.annotations.NullMarked;
