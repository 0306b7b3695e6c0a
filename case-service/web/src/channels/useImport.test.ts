import { afterEach, expect, test, vi } from 'vitest'
import { INTAKE } from '../testing/intake.ts'
import { chunk, useImport, type Row } from './useImport.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const row = (n: number, state: Row['state']): Row => ({ row: n, state, errors: [] })

/** A service that takes rows, and loses the answer of the requests named. */
function service(rows: Row[], lost: number[] = []) {
  const asked: string[] = []
  const taken = new Set<number>()
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/config')) return Response.json({ intakeUrl: INTAKE })
    if (url.includes('/preview')) return Response.json({ rows })
    const wanted = new URL(url).searchParams.get('rows')!.split(',').map(Number)
    asked.push(wanted.join())
    wanted.forEach((n) => taken.add(n))
    if (lost.includes(asked.length)) throw new TypeError('lost')
    return Response.json({ rows: rows.map((each) => ({ ...each, state: wanted.includes(each.row) ? 'taken' : 'left' })) })
  })
  return { asked, taken }
}

async function looked(rows: Row[], lost: number[] = []) {
  const double = service(rows, lost)
  const imports = useImport()
  imports.file.value = new File(['x'], 'a.csv')
  imports.source.value = '12345'
  await imports.look()
  return { imports, double }
}

test('chooses all good rows and takes those that stay chosen', async () => {
  const { imports, double } = await looked([row(2, 'good'), row(3, 'bad'), row(4, 'good'), row(5, 'known')])
  expect(imports.left.value.map(({ row: n }) => n)).toEqual([2, 4])
  imports.toggle(2)
  await imports.take()
  expect(double.asked).toEqual(['4'])
  expect(imports.rows.value.map(({ state }) => state)).toEqual(['good', 'bad', 'taken', 'known'])
  expect(imports.state.value).toBe('done')
})

test('goes in parts, stops where the answer is lost, and goes on with what is left', async () => {
  const many = Array.from({ length: chunk + 3 }, (_, at) => row(at + 2, 'good'))
  const { imports, double } = await looked(many, [2])
  await imports.take()
  expect(imports.progress.value).toEqual({ done: chunk, of: chunk + 3 })
  expect(imports.problem.value?.status).toBe(0)
  await imports.take()
  expect(double.asked[2]).toBe(double.asked[1])
  expect(imports.taken.value).toHaveLength(chunk + 3)
})
