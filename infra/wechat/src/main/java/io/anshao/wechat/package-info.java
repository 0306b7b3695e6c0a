/** A WeChat official account (公众号) as one more way to report and to be told. */
@NullMarked
package io.anshao.wechat;

import org.jspecify.annotations.NullMarked;
