/** 谁看过什么: every reading of a case and of what belongs to it, kept for the auditor. */
@NullMarked
package io.anshao.cases.access;

import org.jspecify.annotations.NullMarked;
