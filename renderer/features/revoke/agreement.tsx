import type { RevocationPreview } from '../../../preload/contract/accounts.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { Check } from '../../components/check.tsx'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../words/use-words.ts'

export interface AgreementProps {
  readonly preview: Pick<RevocationPreview, 'agree' | 'providerName'>
  readonly agreed: boolean
  readonly onAgree: (agreed: boolean) => void
}

/** What asking the provider brings with it: said first, and off until the person turns it on. */
export function Agreement({ preview, agreed, onAgree }: AgreementProps) {
  const words = useWords()
  const { agree, providerName: provider } = preview
  if (agree === null) return null
  return (
    <div className="callout agreement">
      <Lamp shape="triangle" words={saidIn(agree, words.locale)} />
      <Check
        words={words.say('ui.revoke.agree', { provider })}
        checked={agreed}
        onChange={onAgree}
      />
      <p className="soft">{words.say('ui.revoke.agree.else', { provider })}</p>
    </div>
  )
}
