/** Suggestions over HTTP and the real database, and the words that ship. */
@NullMarked
package io.anshao.cases.suggestion;

import org.jspecify.annotations.NullMarked;
