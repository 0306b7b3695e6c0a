/** Whole yuan as people write them: ¥21,600. */
export function yuan(amount: number): string {
  return `¥${amount.toLocaleString('en-US')}`
}
