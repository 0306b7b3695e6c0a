/** 稍后: a case put off by one person for a while; it stops nothing and nobody else sees it. */
@NullMarked
package io.anshao.cases.snooze;

import org.jspecify.annotations.NullMarked;
