/** 紧急呼叫: an emergency calls the leader on duty, then the next one, until somebody knows. */
@NullMarked
package io.anshao.cases.alarm;

import org.jspecify.annotations.NullMarked;
