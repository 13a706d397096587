import { oauthErrorAnswer, type AnswerMatch } from './answer-match.ts'

/**
 * What may be asked about a client before anybody signs in, and how the answers read. Nothing is
 * created by it: a code that nobody was given is handed in, and the page for signing in is fetched
 * without following where it leads.
 */
export interface ClientTestRules {
  /** The client was accepted and the made-up code was not. */
  readonly accepts: readonly AnswerMatch[]
  /** No such client, or a wrong secret. */
  readonly refuses: readonly AnswerMatch[]
  /** Of those: no such client, where that is told apart from a wrong secret. */
  readonly unknown: readonly AnswerMatch[]
  /** Only a secret is missing. */
  readonly wantsSecret: readonly AnswerMatch[]
  /** The client is known, and is of a type that has no secret. */
  readonly wantsNone: readonly AnswerMatch[]
  /** The client is known, and is of a type that may not sign people in this way. */
  readonly wrongType: readonly AnswerMatch[]
  /** May the page for signing in be fetched, to see whether it refuses the redirect address? */
  readonly asksRedirect: boolean
}

const either = (error: string): readonly AnswerMatch[] => [
  oauthErrorAnswer(400, error),
  oauthErrorAnswer(401, error),
]

/** RFC 6749 §5.2 and §4.1.2.1 to the letter. */
export const standardClientTest: ClientTestRules = {
  accepts: either('invalid_grant'),
  refuses: either('invalid_client'),
  unknown: [],
  wantsSecret: [],
  wantsNone: [],
  wrongType: either('unauthorized_client'),
  asksRedirect: true,
}
