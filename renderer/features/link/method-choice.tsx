import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { useWords } from '../../words/use-words.ts'

type Method = ServerView['app']['authMethod']

const methods = ['client_secret_basic', 'client_secret_post', 'basic-unencoded', 'none'] as const

export interface MethodChoiceProps {
  readonly app: ServerView['app']
  readonly value: Method
  readonly onChange: (method: Method) => void
}

/** How a secret is sent; not at all, where the provider gives apps without one. */
export function MethodChoice({ app, value, onChange }: MethodChoiceProps) {
  const words = useWords()
  return (
    <ChoiceGroup<Method>
      label={words.say('ui.app.method')}
      value={value}
      choices={methods
        .filter((method) => method !== 'none' || app.secret !== 'needed')
        .map((method) => ({ value: method, words: words.say(`ui.app.method.${method}`) }))}
      onChange={onChange}
    />
  )
}
