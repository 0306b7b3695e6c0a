/** 文号: numbers of documents, without a gap per series and year. */
@NullMarked
package io.anshao.cases.document;

import org.jspecify.annotations.NullMarked;
