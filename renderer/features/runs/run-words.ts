import type { RunReportView, RunSentence } from '../../../preload/contract/runs.contract.ts'
import type { Words } from '../../words/use-words.ts'

export function sentence({ lead, parts }: RunSentence, words: Words): string {
  const values = { lead: words.tell(lead) }
  if (parts.length === 0) return words.say('ui.run.short-sentence', values)
  const told = parts.map((part) => words.tell(part)).join(words.say('ui.run.between'))
  return words.say('ui.run.sentence', { ...values, parts: told })
}

/** What is true right now, as one text. */
export function truth(report: RunReportView, words: Words): string {
  return report.sentences.map((one) => sentence(one, words)).join(' ')
}
