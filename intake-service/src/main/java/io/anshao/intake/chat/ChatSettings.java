package io.anshao.intake.chat;

/**
 * What a dialogue needs to know.
 *
 * @param district of everybody who talks with the account
 * @param pages where the public pages are reached, for links
 */
record ChatSettings(String district, String pages) {

  /** The page that opens a receipt; what follows the sharp sign stays in the browser. */
  String link(String token) {
    return pages + "/receipt#" + token;
  }
}
