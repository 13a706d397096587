import { useRef, useState } from 'react'
import { saidIn } from '../../../words/said.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FieldError } from '../../components/field-error.tsx'
import { Icon } from '../../components/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { readClientFile, type ClientFile, type ClientFileRules } from './client-file.ts'

export interface ClientFileButtonProps {
  readonly server: string
  readonly rules: ClientFileRules
  /** Null: no page of the provider's is known where the right file is made. */
  readonly onConsole: (() => void) | null
  readonly onRead: (clientId: string, clientSecret: string) => void
}

/** No client file is longer; a wrong choice must not fill the memory. */
const longest = 64 * 1024

/** Takes client ID and secret from the provider's own download, so that nothing is typed. */
export function ClientFileButton({ server, rules, onConsole, onRead }: ClientFileButtonProps) {
  const words = useWords()
  const [problem, setProblem] = useState<Exclude<ClientFile, { kind: 'read' }> | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const found = readClientFile(await file.slice(0, longest).text(), rules)
    if (found.kind !== 'read') {
      setProblem(found)
      return
    }
    setProblem(null)
    onRead(found.clientId, found.clientSecret)
  }
  return (
    <div className="file-choice">
      <input
        ref={chooser}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          // The same file, mended, may be chosen again.
          currentTarget.value = ''
        }}
      />
      <ActionButton onPress={() => chooser.current?.click()}>
        {words.say('ui.app.file')}
      </ActionButton>
      <p className="field-hint">{words.say('ui.app.file.hint', { server })}</p>
      {problem === null ? null : (
        <FieldError>
          {problem.kind === 'wrong-type'
            ? saidIn(problem.says, words.locale)
            : words.say(`ui.app.file.${problem.kind}`, { server })}
        </FieldError>
      )}
      {problem === null || onConsole === null ? null : (
        <ActionButton kind="link" onPress={onConsole}>
          <Icon name="outside" />
          {words.say('ui.app.console', { server })}
        </ActionButton>
      )}
    </div>
  )
}
