import { contactOf } from '@shared/contact/contact.ts'
import { say, type Text } from '@shared/texts.ts'
import type { Channel } from './types.ts'

interface ChannelWords {
  name: Text
  /** Where there is little room. */
  short: Text
  label: Text
  hint: Text
  wrong: Text
}

const words: Record<Channel, ChannelWords> = {
  mail: {
    name: ['邮件', 'Mail'],
    short: ['邮件', 'Mail'],
    label: ['邮箱', 'E-mail address'],
    hint: ['例如 zhang@example.org', 'For example zhang@example.org'],
    wrong: ['邮箱不对，请核对后再填。', 'That is no e-mail address; check it.'],
  },
  sms: {
    name: ['短信', 'Text message'],
    short: ['短信', 'Text'],
    label: ['手机号码', 'Mobile number'],
    hint: ['例如 13800000000', 'For example 13800000000'],
    wrong: ['手机号码不对，请核对后再填。', 'That is no mobile number; check it.'],
  },
  wecom: {
    name: ['企业微信群机器人', 'WeCom robot'],
    short: ['企业微信', 'WeCom'],
    label: ['机器人的 Webhook 地址', 'Webhook address of the robot'],
    hint: ['群里“添加群机器人”后显示的地址，含 key=', 'As the group shows it, with key='],
    wrong: ['地址里没有 key=，请从群机器人的页面完整复制。', 'There is no key= in it; copy the whole address.'],
  },
  dingtalk: {
    name: ['钉钉群机器人', 'DingTalk robot'],
    short: ['钉钉', 'DingTalk'],
    label: ['机器人的 Webhook 地址和加签密钥', 'Webhook address and signing secret of the robot'],
    hint: ['地址后空一格，再贴上以 SEC 开头的密钥', 'The address, a space, and the secret that begins with SEC'],
    wrong: ['需要含 access_token= 的地址，空一格，再加以 SEC 开头的密钥。', 'Give the address with access_token=, a space, and the secret that begins with SEC.'],
  },
}

export function channelWord(channel: Channel, which: keyof ChannelWords): string {
  return say(words[channel][which])
}

/** The address as the channel reads it; nothing when it is none. */
export function addressOf(channel: Channel, typed: string): string | undefined {
  const text = typed.trim()
  switch (channel) {
    case 'mail':
    case 'sms': {
      const contact = contactOf(text)
      return contact?.kind === (channel === 'mail' ? 'email' : 'phone') ? contact.value : undefined
    }
    case 'wecom':
      return /[?&]key=[\w-]{8,64}/.test(text) && !/\s/.test(text) ? text : undefined
    case 'dingtalk':
      return /^\S*[?&]access_token=\w{8,128}\S*\s+SEC\w{8,128}$/.test(text) ? text : undefined
  }
}
