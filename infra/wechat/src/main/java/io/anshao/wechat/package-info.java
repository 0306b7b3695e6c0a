/** A WeChat official account (公众号) as one more way to report. */
@NullMarked
package io.anshao.wechat;

import org.jspecify.annotations.NullMarked;
