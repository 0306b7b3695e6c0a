package io.anshao.cases.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Upload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tip says besides its words, for staff. Erasable, like the words. */
public record TipDetails(
    @Nullable Place location,
    @Nullable Instant occurredAt,
    @Nullable Answers answers,
    List<Upload> uploads,
    @Nullable Entry entry) {}
