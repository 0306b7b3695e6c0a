/** 挂牌督办: the gravest hazards, listed in public until experts accept that they are gone. */
@NullMarked
package io.anshao.cases.listing;

import org.jspecify.annotations.NullMarked;
