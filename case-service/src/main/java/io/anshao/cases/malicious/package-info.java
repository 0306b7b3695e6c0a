/** 恶意举报: two people decide, on evidence, and only the reward is touched. */
@NullMarked
package io.anshao.cases.malicious;

import org.jspecify.annotations.NullMarked;
