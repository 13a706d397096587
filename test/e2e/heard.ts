// The window as a screen reader has it: Chromium's own accessibility tree, read out, and what is announced.
import type { CDPSession, Page } from '@playwright/test'

interface AxValue {
  readonly value?: unknown
}
interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
  readonly childIds?: readonly string[]
}

/** Said as one thing, by its name: what stands inside is not read again. */
const whole = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'heading',
  'image',
  'link',
  'option',
  'progressbar',
  'radio',
  'searchbox',
  'spinbutton',
  'tab',
  'textbox',
])
/** Said before what stands inside. */
const around = new Set([
  'alert',
  'alertdialog',
  'article',
  'banner',
  'complementary',
  'dialog',
  'form',
  'grid',
  'group',
  'list',
  'listbox',
  'log',
  'main',
  'navigation',
  'radiogroup',
  'region',
  'row',
  'search',
  'status',
  'table',
])
const onlyIfNamed = new Set(['group', 'form', 'region', 'article'])
const spokenStates = [
  'checked',
  'pressed',
  'expanded',
  'selected',
  'invalid',
  'required',
  'disabled',
]

const textOf = (value: AxValue | undefined): string =>
  typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ').trim() : ''

function states(node: AxNode): string[] {
  const of = (name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value
  return spokenStates.flatMap((name) => {
    const value = of(name)
    if (name === 'expanded' && value === false) return ['collapsed']
    if (name === 'checked' && (value === 'false' || value === false)) return ['not checked']
    const is = value === true || value === 'true' || value === 'mixed'
    return is ? [value === 'mixed' ? `partly ${name}` : name] : []
  })
}

function roleOf(node: AxNode): string {
  const role = textOf(node.role) === 'DisclosureTriangle' ? 'button' : textOf(node.role)
  const level = node.properties?.find((property) => property.name === 'level')?.value.value
  return role === 'heading' && typeof level === 'number' ? `heading ${level}` : role
}

/** A heading around a button is read as the button that it holds. */
function holdsControl(node: AxNode, tree: ReadonlyMap<string, AxNode>): boolean {
  return (node.childIds ?? []).some((id) => {
    const child = tree.get(id)
    return child !== undefined && (textOf(child.role) === 'button' || holdsControl(child, tree))
  })
}

/** One thing as it is said: role, name, states, value, description. */
function saidAs(node: AxNode): string {
  const name = textOf(node.name)
  const title = roleOf(node)
  const value = textOf(node.value)
  const more = [
    ...states(node),
    ...(value === '' || value === name ? [] : [`holds “${value}”`]),
    ...(textOf(node.description) === '' ? [] : [`described as “${textOf(node.description)}”`]),
  ]
  return [`${title}${name === '' ? '' : `: ${name}`}`, ...more].join(' · ')
}

async function treeOf(session: CDPSession): Promise<ReadonlyMap<string, AxNode>> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  return new Map(nodes.map((node) => [node.nodeId, node]))
}

/** Everything on the screen in the order it is read, a line each. */
function readOut(tree: ReadonlyMap<string, AxNode>): string[] {
  const lines: string[] = []
  // A label in sight is not read once more after the control that is called so.
  let named = ''
  let text = ''
  const flush = (depth: number): void => {
    if (text.trim() !== '' && text.replaceAll(/\s+/g, ' ').trim() !== named)
      lines.push(`${'  '.repeat(depth)}${text.replaceAll(/\s+/g, ' ').trim()}`)
    text = ''
  }
  const walk = (node: AxNode, depth: number): void => {
    const role = textOf(node.role)
    const isBlock = [
      'paragraph',
      'listitem',
      'term',
      'definition',
      'DescriptionListTerm',
      'DescriptionListDetail',
      'strong',
    ].includes(role)
    if (role === 'StaticText') {
      text += ` ${textOf(node.name)}`
      return
    }
    const isSaid = !node.ignored && (whole.has(role) || around.has(role))
    const says = isSaid && !(onlyIfNamed.has(role) && textOf(node.name) === '')
    if (says || isBlock) flush(depth)
    const holds = role === 'heading' && holdsControl(node, tree)
    if (says) lines.push(`${'  '.repeat(depth)}${holds ? roleOf(node) : saidAs(node)}`)
    if (says) named = textOf(node.name)
    if (says && whole.has(role) && !holds) return
    const inner = says ? depth + 1 : depth
    for (const id of node.childIds ?? []) {
      const child = tree.get(id)
      if (child !== undefined) walk(child, inner)
    }
    if (says || isBlock) flush(inner)
  }
  const [root] = tree.values()
  if (root !== undefined) walk(root, 0)
  flush(0)
  return lines
}

/** Listens to the window from now on. */
export class Listener {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async to(page: Page): Promise<Listener> {
    const session = await page.context().newCDPSession(page)
    await session.send('Accessibility.enable')
    await page.evaluate(recordAnnouncements)
    return new Listener(page, session)
  }

  /** The whole screen as it is read from top to bottom. */
  async screen(): Promise<string[]> {
    return readOut(await treeOf(this.#session))
  }

  /** What has the focus, as it is said when it comes there. */
  async focus(): Promise<string> {
    const nodes = [...(await treeOf(this.#session)).values()]
    const focused = nodes.findLast(({ properties }) =>
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    )
    return focused === undefined ? 'nothing' : saidAs(focused)
  }

  /** What was announced since the last time, in order. */
  async announced(): Promise<string[]> {
    return this.#page.evaluate(() => {
      const heard = (globalThis as { heardAloud?: string[] }).heardAloud ?? []
      return heard.splice(0)
    })
  }
}

// Runs in the page: a status or alert is read out whole whenever its text changes or it comes with
// text; of another live region, what is new in it.
function recordAnnouncements(): void {
  const heard: string[] = []
  ;(globalThis as { heardAloud?: string[] }).heardAloud = heard
  const atomic = '[role="status"], [role="alert"]'
  const live = `${atomic}, [aria-live="polite"], [aria-live="assertive"]`
  const last = new Map<Node, string>()
  const textIn = (node: Node): string => {
    const words: string[] = []
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    if (node instanceof Text) words.push(node.data)
    while (texts.nextNode() !== null) words.push(texts.currentNode.textContent ?? '')
    return words.join(' ').replaceAll(/\s+/g, ' ').trim()
  }
  const say = (node: Node): void => {
    const text = textIn(node)
    if (text === '' || last.get(node) === text) return
    last.set(node, text)
    heard.push(text)
  }
  for (const region of document.querySelectorAll(live)) last.set(region, textIn(region))
  new MutationObserver((changes) => {
    const said = new Set<Node>()
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest(live)
      for (const node of region === null || region === undefined ? addedNodes : []) {
        if (!(node instanceof Element)) continue
        for (const inner of [node, ...node.querySelectorAll('*')])
          if (inner.matches(live)) said.add(inner)
      }
      if (region?.matches(atomic) === true) said.add(region)
      else if (region)
        for (const node of target instanceof Element ? addedNodes : [target]) said.add(node)
    }
    const inside = (node: Node): boolean =>
      [...said].some((one) => one !== node && one.contains(node))
    for (const node of said) if (!inside(node)) say(node)
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
