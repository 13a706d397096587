import { z } from 'zod'

// The page's CSP forbids `new Function`; without this zod probes for it.
z.config({ jitless: true })

export const id = z.string().min(1).max(64)
/** Epoch milliseconds. */
export const instant = z.number().int()

/** Words as data: a key of the catalogue and the values it is filled with. */
export const message = z.object({
  key: z.string().max(120),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type MessageView = z.infer<typeof message>

/** What happened, what is still true, what to do. */
export const failureView = z.object({
  code: z.string(),
  happened: message,
  stillTrue: message,
  whatToDo: message,
  retryable: z.boolean(),
  /** Raw answer, redacted; shown behind "Details". */
  detail: z.string().nullable(),
})
export type FailureView = z.infer<typeof failureView>

/** A sentence of a provider's file; the window takes the one in its language. */
export const said = z.object({ en: z.string(), de: z.string() })

export const mark = z.object({
  viewBox: z.string(),
  path: z.string(),
  color: z.string().nullable(),
})

/** How access ended, of the kinds in `main/domain/ending.ts`: what is known of an end differs with it. */
export const endingKind = z.enum([
  'proven',
  'answered',
  'ends-at',
  'expired',
  'closed-by-you',
  'abandoned',
])
export type EndingKind = z.infer<typeof endingKind>

export const nothing = z.object({}).strict()
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FailureView }
