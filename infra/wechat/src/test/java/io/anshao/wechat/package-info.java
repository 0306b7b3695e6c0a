/** The platform's algorithms by published vectors. */
@NullMarked
package io.anshao.wechat;

import org.jspecify.annotations.NullMarked;
