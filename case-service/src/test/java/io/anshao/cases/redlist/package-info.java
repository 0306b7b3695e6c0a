/** The red list over HTTP. */
@NullMarked
package io.anshao.cases.redlist;

import org.jspecify.annotations.NullMarked;
