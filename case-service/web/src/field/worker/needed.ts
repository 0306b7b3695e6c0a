import type { Bundle } from '../../../../../infra/web/worker.ts'

type File = Bundle[string]
type Chunk = Extract<File, { type: 'chunk' }>

/** The files that the field desk needs without a network: the console's other desks are left to the network. */
export function neededOffline(bundle: Bundle): string[] {
  const chunks = new Map(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const needed = new Set<string>()
  for (const chunk of chunks.values()) if (chunk.isEntry || isOfField(chunk)) add(chunk)
  return [...needed, ...stylesOf(bundle, needed)]

  function add(chunk: Chunk | undefined): void {
    if (!chunk || needed.has(chunk.fileName)) return
    needed.add(chunk.fileName)
    for (const name of chunk.imports) add(chunks.get(name))
    // what the field desk loads when it is wanted; others load theirs from the network
    if (isOfField(chunk)) for (const name of chunk.dynamicImports) add(chunks.get(name))
  }
}

function isOfField({ moduleIds }: Chunk): boolean {
  return moduleIds.some((id) => id.includes('/src/field/') && !id.includes('/src/field/record/'))
}

function stylesOf(bundle: Bundle, needed: ReadonlySet<string>): string[] {
  const wanted = [...needed].flatMap((name) => {
    const chunk = bundle[name] as Chunk & { viteMetadata?: { importedCss: Set<string> } }
    return [...(chunk.viteMetadata?.importedCss ?? [])]
  })
  return [...new Set(wanted)]
}
