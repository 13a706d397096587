import type { ClientTestView } from '../../../preload/contract/own-app.contract.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Lamp, type LampShape } from '../../components/lamp.tsx'
import { RawAnswer } from '../../components/raw-answer.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCopy } from '../notices/use-notices.ts'
import type { WizardStep } from './client-draft.ts'

export interface ClientTestResultsProps {
  readonly result: ClientTestView
  readonly onGoTo: (step: WizardStep) => void
}

const shapes: Readonly<Record<ClientTestView['findings'][number]['verdict'], LampShape>> = {
  right: 'ticked',
  wrong: 'triangle',
  untold: 'dashed',
}

/** There is something to mend, which is more likely wanted than going on. */
export const isWrong = ({ verdict, toDo }: ClientTestView['findings'][number]): boolean =>
  verdict === 'wrong' && toDo !== null

/** One sentence for each thing that was asked, what to do where it is wrong, and the way there. */
export function ClientTestResults({ result, onGoTo }: ClientTestResultsProps) {
  const words = useWords()
  const copy = useCopy()
  const first = result.findings.find(isWrong)
  return (
    <section aria-label={words.say('own-app.test.results')} aria-live="polite">
      <ul className="test-findings">
        {result.findings.map((finding) => (
          <li key={finding.step}>
            <Lamp
              shape={shapes[finding.verdict]}
              words={words.say(`own-app.verdict.${finding.verdict}`, { step: finding.step })}
            />
            <p>{words.tell(finding.words)}</p>
            {finding.toDo === null ? null : (
              <>
                <p>{words.tell(finding.toDo)}</p>
                <ActionButton
                  kind={finding === first ? 'primary' : 'link'}
                  onPress={() => onGoTo(finding.step)}
                >
                  {words.say(`own-app.test.change.${finding.step}`)}
                </ActionButton>
              </>
            )}
          </li>
        ))}
      </ul>
      {result.detail === null ? null : (
        <RawAnswer text={result.detail} onCopy={copy} about={words.say('own-app.test.results')} />
      )}
    </section>
  )
}
