import { texts } from '@shared/texts.ts'
import { computed } from 'vue'
import { useKeys, type ConsoleKey } from '../keys/useKeys.ts'
import type { CardKey } from './CardActions.vue'
import type { Card } from './useCard.ts'

export type CardRun =
  | 'accept'
  | 'merge'
  | 'decline'
  | 'refer'
  | 'supplement'
  | 'later'
  | 'skip'
  | 'edit'
  | 'enlarge'
  | 'open'
  | 'back'

interface Wiring {
  card: () => Card
  isOpen: () => boolean
  runs: Record<CardRun, () => void>
}

/** The command behind each button, where it is one of the case: what one may not give is not there. */
const commands: Partial<Record<CardRun, string>> = {
  accept: 'accept',
  merge: 'merge',
  decline: 'decline',
  refer: 'draft-referral',
  supplement: 'request-supplement',
}

/** The keys of the triage desk (ECOSYSTEM D1): digits as everywhere, letters beside them. */
export function useCardKeys({ card, isOpen, runs }: Wiring) {
  const t = texts({
    accept: ['受理并交办', 'Accept and assign'],
    merge: ['并案', 'Merge'],
    decline: ['不予受理', 'Decline'],
    refer: ['移送', 'Refer out'],
    supplement: ['请举报人补充', 'Ask the reporter'],
    later: ['稍后', 'Later'],
    skip: ['跳过', 'Skip'],
    edit: ['修改', 'Change'],
    next: ['下一件', 'Next'],
    type: ['换下一个建议类型', 'Take the next suggested kind'],
    alike: ['比较下一件相似案件', 'Compare with the next similar case'],
    alikeBack: ['比较上一件相似案件', 'Compare with the similar case before'],
    enlarge: ['放大照片', 'Enlarge the pictures'],
    open: ['单独打开案件', 'Open the case on a page of its own'],
    back: ['回到卡片', 'Back to the card'],
  })
  const labels: readonly [CardRun, string][] = [
    ['accept', '1'],
    ['merge', '2'],
    ['decline', '3'],
    ['refer', '4'],
    ['supplement', 'S'],
    ['later', 'H'],
    ['skip', 'J'],
    ['edit', 'E'],
  ]

  const keys = computed<CardKey[]>(() =>
    labels
      .map(([name, key]) => ({ name, key, words: t(name as 'accept'), action: actionOf(name) }))
      .filter(({ name, action }) => !commands[name] || action),
  )

  function actionOf(name: CardRun) {
    const command = commands[name]
    return command ? card().action(command) : undefined
  }

  function press(name: string): void {
    runs[name as CardRun]()
  }

  function key(code: string, label: string, words: string, run: () => void): ConsoleKey {
    return { code, label, words, run }
  }

  useKeys(() => {
    const back = key('Escape', 'Esc', t('back'), runs.back)
    const open = key('KeyO', 'O', t('open'), runs.open)
    if (isOpen()) return [back]
    if (card().state === 'gone') return [key('KeyJ', 'J', t('next'), runs.skip), key('Enter', 'Enter', t('next'), runs.skip), open]
    return [
      key('Digit1', '1', t('accept'), runs.accept),
      key('Enter', 'Enter', t('accept'), runs.accept),
      key('Digit2', '2', t('merge'), runs.merge),
      key('KeyM', 'M', t('merge'), runs.merge),
      key('Digit3', '3', t('decline'), runs.decline),
      key('KeyD', 'D', t('decline'), runs.decline),
      key('Digit4', '4', t('refer'), runs.refer),
      key('KeyT', 'T', t('refer'), runs.refer),
      key('KeyS', 'S', t('supplement'), runs.supplement),
      key('KeyH', 'H', t('later'), runs.later),
      key('KeyJ', 'J', t('skip'), runs.skip),
      key('KeyE', 'E', t('edit'), runs.edit),
      key('KeyC', 'C', t('type'), () => card().takeNextType()),
      key('BracketRight', ']', t('alike'), () => card().chooseAlike(1)),
      key('BracketLeft', '[', t('alikeBack'), () => card().chooseAlike(-1)),
      key('KeyP', 'P', t('enlarge'), runs.enlarge),
      open,
      back,
    ]
  })

  return { keys, press }
}
