package io.anshao.faults;

import io.anshao.scenarios.SentTip;
import java.util.List;

/** What people had been answered at a moment. */
record Answered(List<SentTip> tips, List<Attempt> attempts) {}
