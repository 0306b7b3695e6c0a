/** The rules of listed supervision, by examples. */
@NullMarked
package io.anshao.cases.listing.domain;

import org.jspecify.annotations.NullMarked;
