/** The rules of the petition to close a firm, pure. */
@NullMarked
package io.anshao.cases.petition.domain;

import org.jspecify.annotations.NullMarked;
