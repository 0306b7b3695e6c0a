/**
 * A realistic district for looking around: invented cases in every state, made through the public
 * and the staff's calls while business time walks through eight weeks.
 */
@NullMarked
package io.anshao.launcher.demo;

import org.jspecify.annotations.NullMarked;
