/** Informants and when they are to be called, pure. */
@NullMarked
package io.anshao.cases.informant.domain;

import org.jspecify.annotations.NullMarked;
