/**
 * 通知: who of the staff is told what, and what systems outside are told; notify-service delivers.
 */
@NullMarked
package io.anshao.cases.notice;

import org.jspecify.annotations.NullMarked;
