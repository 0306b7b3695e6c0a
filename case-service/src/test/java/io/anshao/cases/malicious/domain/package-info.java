/** The rules of malicious tips, by examples. */
@NullMarked
package io.anshao.cases.malicious.domain;

import org.jspecify.annotations.NullMarked;
