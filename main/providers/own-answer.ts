import type { Http } from '../system/http.ts'
import { jsonObject, type JsonObject } from './json-answer.ts'
import { textAt } from './json-pointer.ts'

/** An answer that tells servers of one make: texts at these JSON Pointers, each in this form. */
export interface OwnAnswer {
  readonly path: string
  readonly holds: Readonly<Record<string, RegExp>>
}

/** What the server at `base` answers there, or null where it is not what that make answers. */
export async function ownAnswer(
  base: string,
  { path, holds }: OwnAnswer,
  http: Http,
): Promise<JsonObject | null> {
  const headers = { accept: 'application/json' }
  const answer = await http.send({ method: 'GET', url: base + path, headers })
  if (answer.kind === 'silence' || answer.status !== 200) return null
  const document = jsonObject(answer)
  const fits = ([pointer, form]: [string, RegExp]): boolean =>
    form.test(textAt(document, pointer) ?? '')
  return Object.entries(holds).every(fits) ? document : null
}
