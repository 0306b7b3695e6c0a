/** When tips cluster, and what a cluster holds back, pure. */
@NullMarked
package io.anshao.cases.incident.domain;

import org.jspecify.annotations.NullMarked;
