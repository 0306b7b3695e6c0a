@NullMarked
package io.anshao.notify.notice.robot;

import org.jspecify.annotations.NullMarked;
