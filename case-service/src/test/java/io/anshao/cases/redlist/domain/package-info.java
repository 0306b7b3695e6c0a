/** The rules of the red list, by example. */
@NullMarked
package io.anshao.cases.redlist.domain;

import org.jspecify.annotations.NullMarked;
