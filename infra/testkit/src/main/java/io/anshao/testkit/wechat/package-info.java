/** WeChat as it behaves by its published documents: what it sends, and what it answers. */
@NullMarked
package io.anshao.testkit.wechat;

import org.jspecify.annotations.NullMarked;
