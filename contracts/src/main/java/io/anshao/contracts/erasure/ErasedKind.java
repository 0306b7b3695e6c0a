package io.anshao.contracts.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a tip is forgotten at once. */
public enum ErasedKind {
  /** The reporter's contact, and to whom a reward was paid. */
  @JsonProperty("contact")
  CONTACT,
  /** The reporter's words, also those said later, with the time and the firm that they name. */
  @JsonProperty("words")
  WORDS,
  /** Pictures and recordings that are not part of a public record. */
  @JsonProperty("pictures")
  PICTURES,
  /** What staff wrote about it. */
  @JsonProperty("notes")
  NOTES
}
