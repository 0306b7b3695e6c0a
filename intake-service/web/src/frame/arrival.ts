let moves = 0

/** To be told of every move from one page or screen to another. */
export function noteMove(): void {
  moves++
}

/** Whether this is still the page that was opened: there the focus stays where the browser put it. */
export function isFirstPage(): boolean {
  return moves === 0
}
