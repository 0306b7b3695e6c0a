/** The part of exifr that is used here; its own types would bring those of Node into the browser's code. */
declare module 'exifr/dist/lite.esm.mjs' {
  export function parse(
    file: ArrayBuffer,
    options: { reviveValues: boolean; translateValues: boolean },
  ): Promise<Record<string, unknown> | undefined>
}
