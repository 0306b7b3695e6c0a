/** 红榜、标杆示范企业、安全承诺公告: firms that are named for what they do well (DOMAIN 2.7). */
@NullMarked
package io.anshao.cases.redlist;

import org.jspecify.annotations.NullMarked;
