import { FailureError } from '../domain/failure.ts'
import type { Asked } from '../services/ask-owner.ts'
import type { Handback } from '../services/handback.types.ts'
import { unmarkedKinds } from '../services/hand-in.ts'
import type { Handlers } from './handlers.ts'
import { givenView, handedInView, tokenKindView } from './hand-in-view.ts'

type Names = Extract<keyof Handlers, `handIn.${string}`>

export function handInHandlers(
  app: Handback,
  readChosenFile: () => Promise<string | null>,
): Pick<Handlers, Names> {
  const { handIn, overviews } = app
  return {
    'handIn.give': async ({ text }) => givenView(await handIn.give(text)),
    'handIn.openFile': async () => {
      const text = await readChosenFile()
      return text === null ? { kind: 'none' } : givenView(await handIn.give(text))
    },
    'handIn.choose': async (chosen) => givenView(await handIn.choose(chosen)),
    'handIn.forgetDraft': () => {
      handIn.forget()
      return {}
    },
    'handIn.kinds': () => unmarkedKinds().map(tokenKindView),
    'handIn.get': ({ accountId }) => handedInView(overviews.getWithHistory(accountId)),
    'handIn.ask': async ({ accountId }) => ({ verdict: await asked(app, accountId) }),
    'handIn.forget': async ({ accountId }) => {
      await handIn.forgetAccount(accountId)
      return {}
    },
  }
}

/** Being offline is no failure here: the token is stored, and asked about later. */
async function asked(app: Handback, accountId: string): Promise<Asked | 'offline'> {
  try {
    return await app.owner.ask(accountId)
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'offline') return 'offline'
    throw error
  }
}
