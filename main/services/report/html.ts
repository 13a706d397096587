/** Markup made here. A plain string is always text and is escaped. */
export interface Html {
  readonly markup: string
}

type Content = string | Html | readonly (string | Html)[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const markupOf = (content: Content): string => {
  if (typeof content === 'string') return escapeHtml(content)
  return 'markup' in content ? content.markup : content.map(markupOf).join('')
}

export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return { markup: `<${name}${written.join('')}>${markupOf(content)}</${name}>\n` }
}
