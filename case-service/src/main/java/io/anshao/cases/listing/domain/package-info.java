/** The rules of listed supervision, pure. */
@NullMarked
package io.anshao.cases.listing.domain;

import org.jspecify.annotations.NullMarked;
