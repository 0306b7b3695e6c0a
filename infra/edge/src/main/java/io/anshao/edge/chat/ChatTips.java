package io.anshao.edge.chat;

import reactor.core.publisher.Mono;

/**
 * Gathers what people say message by message into tips. The core implements it, channels call it.
 */
public interface ChatTips {

  /**
   * What to reply. The same message gets the same reply, however often and on how many instances at
   * once it arrives; a message that could not be kept is answered by a request to send it again,
   * never by silence.
   */
  Mono<String> hear(ChatMessage message);
}
