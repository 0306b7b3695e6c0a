/** When informants are to be called, by examples. */
@NullMarked
package io.anshao.cases.informant.domain;

import org.jspecify.annotations.NullMarked;
