/** 督办函: the numbered letter to a unit whose duty is three working days late (DOMAIN 3.4). */
@NullMarked
package io.anshao.cases.supervision;

import org.jspecify.annotations.NullMarked;
