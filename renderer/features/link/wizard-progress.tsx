import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../../words/use-words.ts'
import { wizardSteps, type WizardStep } from './client-draft.ts'

export interface WizardProgressProps {
  readonly step: WizardStep
  readonly onGoTo: (step: WizardStep) => void
}

/** Where one is among the four; what lies behind can be gone back to. */
export function WizardProgress({ step, onGoTo }: WizardProgressProps) {
  const words = useWords()
  const at = wizardSteps.indexOf(step)
  return (
    <ol className="wizard-steps" aria-label={words.say('own-app.steps')}>
      {wizardSteps.map((one, index) => {
        const name = words.say(`own-app.step.${one}`)
        const isHere = index === at
        const inner = (
          <>
            <span className="wizard-number" aria-hidden="true">
              {words.say('ui.count', { count: index + 1 })}
            </span>
            {name}
          </>
        )
        return (
          <li key={one} aria-current={isHere ? 'step' : undefined}>
            {index < at ? (
              <Button className="wizard-step" onPress={() => onGoTo(one)}>
                {inner}
              </Button>
            ) : (
              <span className="wizard-step">{inner}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export interface StepHeadingProps {
  readonly step: WizardStep
  readonly children: string
  /** False where a field of the step takes the focus instead. */
  readonly takesFocus?: boolean
}

/** Has the focus when its step comes, so that reading goes on there. */
export function StepHeading({ step, children, takesFocus = true }: StepHeadingProps) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [step, takesFocus])
  const values = { step: wizardSteps.indexOf(step) + 1, name: words.say(`own-app.step.${step}`) }
  return (
    <h3 ref={heading} tabIndex={-1} className="wizard-heading">
      <span className="unseen">{words.say('own-app.step.aloud', values)} </span>
      {children}
    </h3>
  )
}
