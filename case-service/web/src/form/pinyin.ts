/** How a Chinese name is spelled, to find it by typing: `qxfjydd` and `quxiaofangjiuyuandadui` for 区消防救援大队. */
export interface Spelling {
  initials: string
  whole: string
}

let loading: Promise<(text: string) => Spelling> | undefined

/** Loads the table of readings when somebody first types letters: it is larger than the rest of the form. */
export function loadSpelling(): Promise<(text: string) => Spelling> {
  return (loading ??= import('pinyin-pro').then(({ pinyin }) => (text) => {
    const letters = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((each) =>
      each.toLowerCase(),
    )
    return { initials: letters.map((each) => each.slice(0, 1)).join(''), whole: letters.join('') }
  }))
}
