import type {
  Http,
  HttpAnswer,
  HttpRequest,
  HttpResponse,
  HttpSilence,
} from '../../main/system/http.ts'

export interface ScriptedHttp extends Http {
  readonly sent: HttpRequest[]
}

/** An `Http` that answers from a function and remembers what was sent. */
export function scriptedHttp(answer: (request: HttpRequest) => HttpAnswer): ScriptedHttp {
  const sent: HttpRequest[] = []
  return {
    sent,
    send: (request) => {
      sent.push(request)
      return Promise.resolve(answer(request))
    },
  }
}

export function response(
  status: number,
  body: unknown = '',
  cut: HttpResponse['cut'] = false,
): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    kind: 'response',
    status,
    headers: new Map([['content-type', 'application/json']]),
    body: Buffer.from(text),
    cut,
  }
}

export const silent = (reason: HttpSilence['reason']): HttpAnswer => ({
  kind: 'silence',
  reason,
  detail: 'scripted',
})
