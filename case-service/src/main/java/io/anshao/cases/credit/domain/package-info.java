/** The rules of what is handed over and recorded of a firm's credit, pure. */
@NullMarked
package io.anshao.cases.credit.domain;

import org.jspecify.annotations.NullMarked;
