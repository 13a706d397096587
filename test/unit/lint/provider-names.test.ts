import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { catalogue } from '../../../main/providers/catalogue.ts'

// "All we know about one provider: one file. Its name appears nowhere else" (define-provider.ts).

const folders = ['main', 'renderer', 'preload', 'words']
const isRegistry = (file: string): boolean =>
  file.startsWith('main/providers/catalogue/') || file === 'main/providers/catalogue.ts'

/** What is no provider's name where it stands, and why. */
const otherThings: readonly (readonly [file: RegExp, text: RegExp, why: string])[] = [
  [/./, /^OpenID$/, 'the standard that any provider may speak'],
  [/./, /^openid$/, 'the scope of OpenID Connect Core §3.1.2.1, and the kind of identity'],
  [
    /^(main\/windows\/menu|words\/en\/shell)\.ts$/,
    /^zoom$/i,
    'a role of Electron’s menus, and its words',
  ],
]

const named = catalogue.filter(({ id }) => id !== 'demo')
const ids = new Set(named.map(({ id }) => id))
const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
// A name, or the beginning of a compound, as in German: "GitHub-Konto". A header's "X-…" is none.
const names = named.map(({ name }) => (name.length < 3 ? `${name}(?!-)` : escaped(name)))
const inText = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?!\\w)`, 'g')

/** Texts of a file that can reach anybody: literals and what stands in JSX, not comments. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    // `x` is a coordinate of a key and of a window.
    if (ts.isIdentifier(node) && node.text.length > 1) texts.push(node.text)
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      texts.push(node.text)
    node.forEachChild(visit)
  }
  visit(source)
  return texts
}

function foundIn(file: string, texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [...(ids.has(text) ? [text] : []), ...(text.match(inText) ?? [])])
    .filter((word) => !otherThings.some(([at, what]) => at.test(file) && what.test(word)))
    .map((word) => `${file}: ${word}`)
}

const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !isRegistry(file))

test('a provider is named in its own file and in no other', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap((file) => foundIn(file, textsOf(file)))).toEqual([])
})

test('a name in a text, an id in a comparison and a compound are found', () => {
  const file = 'main/a.ts'
  const found = foundIn(file, ['github', 'Ask GitHub first', 'ein GitLab-Konto', 'on X.'])
  expect(found).toEqual(['github', 'GitHub', 'GitLab', 'X'].map((word) => `${file}: ${word}`))
  expect(foundIn(file, ['X-Header', 'OpenID', 'Githubber', 'linearly'])).toEqual([])
})
