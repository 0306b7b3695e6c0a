/** What is counted and how (DOMAIN 5.3, 5.4): one definition each, pure. */
@NullMarked
package io.anshao.cases.metric.domain;

import org.jspecify.annotations.NullMarked;
