/** The rules of the red list and of pledges. */
@NullMarked
package io.anshao.cases.redlist.domain;

import org.jspecify.annotations.NullMarked;
