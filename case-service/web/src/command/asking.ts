/** Commands whose effect the public or the reporter sees: the console asks first and then sends at once. */
const asked = new Set(['decline', 'approve-decline', 'publish-exposure', 'approve-correction', 'withdraw-exposure', 'send-referral'])

export function asksFirst(command: string): boolean {
  return asked.has(command)
}
