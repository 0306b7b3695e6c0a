/** Numbers of documents on the real database. */
@NullMarked
package io.anshao.cases.document;

import org.jspecify.annotations.NullMarked;
