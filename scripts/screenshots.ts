// npm run screenshots: every scene of test/e2e/scenes, in each theme, language and size, into screenshots/.
// `--only NAME` (part of a name of a scene or act), `--part 1/2` the acts of one of several runs side by
// side, `--docs` the few pictures of docs/screenshots instead, `--built` without building first.
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { acts } from '../test/e2e/scenes/acts.ts'
import { play } from '../test/e2e/scenes/play.ts'
import { buildApp } from './build.ts'
import { takeForDocs } from './screenshots/docs.ts'
import { actsOfPart } from './screenshots/part.ts'
import { pictureScene, type Known, type Taken } from './screenshots/pictures.ts'
import { writeSheets, writeUnseen } from './screenshots/sheets.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
    docs: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
})
const folder = resolve(import.meta.dirname, '../screenshots')

async function takeAll(): Promise<void> {
  const { only } = values
  const mine = actsOfPart(acts, values.part)
  if (only === '') {
    for (const { name } of mine) rmSync(join(folder, name), { recursive: true, force: true })
  }
  mkdirSync(folder, { recursive: true })
  const total = mine.flatMap(({ scenes }) => scenes).length
  const known: Known = new Map()
  const taken: Taken[] = []
  const failed: string[] = []
  for (const act of mine) {
    const wants = (name: string): boolean => act.name.includes(only) || name.includes(only)
    try {
      await play(act, {
        wants,
        look: async ({ name }, { app }, seen) => {
          taken.push(await pictureScene({ folder, act: act.name, name, app, seen, known }))
          console.log(`${taken.length}/${total} ${name}`)
        },
      })
    } catch (error) {
      failed.push(act.name)
      console.error(act.name, error)
    }
  }
  writeSheets(folder)
  const unseen = writeUnseen(folder)
  const pictures = taken.reduce((sum, one) => sum + one.pictures, 0)
  for (const one of taken.flatMap(({ alike }) => alike)) console.log(`the same picture: ${one}`)
  console.log(
    `${taken.length} scenes, ${pictures} pictures, ${failed.length} acts broke off, ${unseen} words on none of them: ${folder}`,
  )
  if (failed.length > 0 || taken.length === 0) process.exitCode = 1
}

if (!values.built) await buildApp()
await (values.docs ? takeForDocs() : takeAll())
