/** 媒体曝光: what the media made public is answered to their desk, in time. */
@NullMarked
package io.anshao.cases.media;

import org.jspecify.annotations.NullMarked;
