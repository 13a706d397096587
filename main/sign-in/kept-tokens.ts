import { jsonObject, type JsonObject } from '../providers/json-answer.ts'
import { readTokens } from '../providers/token-answer.ts'
import { standardTokenPointers, type TokenPointers } from '../providers/sign-in-rules.ts'
import type { FreshTokens } from '../providers/server-access.types.ts'
import { bodyText, type Http, type HttpResponse } from '../system/http.ts'

/** The network of one sign-in, and what the token endpoint gave over it so far. */
export interface KeptTokens {
  readonly http: Http
  /** Null: no tokens arrived. */
  readonly tokens: () => FreshTokens | null
}

/**
 * Keeps the tokens as they arrive: openid-client throws an answer away whose ID token it refuses,
 * and what is thrown away can't be revoked. The exchange of the code is a sign-in's first POST.
 */
export function keepTokens(
  http: Http,
  now: () => number,
  pointers: TokenPointers = standardTokenPointers,
): KeptTokens {
  let tokens: FreshTokens | null = null
  return {
    http: {
      async send(request) {
        const answer = await http.send(request)
        if (request.method === 'POST' && answer.kind === 'response') {
          const document = jsonObject(answer)
          tokens ??=
            document === null
              ? readTokens(legibleIn(answer), now())
              : readTokens(document, now(), pointers)
        }
        return answer
      },
    },
    tokens: () => tokens,
  }
}

const tokenMember =
  /"(access_token|refresh_token)"\s*:\s*"((?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*)"/gu

/** The tokens in an answer that is no JSON as a whole: too long, or it broke off. */
function legibleIn(answer: HttpResponse): JsonObject {
  const members = [...bodyText(answer).matchAll(tokenMember)]
  return Object.fromEntries(
    members.map(([, name = '', text = '']) => [name, JSON.parse(`"${text}"`) as string]),
  )
}
