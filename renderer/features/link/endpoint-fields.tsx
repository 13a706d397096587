import { EntryField } from '../../components/entry-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { endpointNames, type Endpoints } from './client-draft.ts'

export interface EndpointFieldsProps {
  readonly endpoints: Endpoints
  readonly onChange: (endpoints: Endpoints) => void
}

/** Every address discovery found or missed. Rarely needed. */
export function EndpointFields({ endpoints, onChange }: EndpointFieldsProps) {
  const words = useWords()
  return (
    <div className="form">
      <p className="soft">{words.say('ui.endpoints.why')}</p>
      {endpointNames.map((name) => (
        <EntryField
          key={name}
          label={words.say(`ui.endpoint.${name}`)}
          value={endpoints[name]}
          onChange={(value) => onChange({ ...endpoints, [name]: value })}
        />
      ))}
    </div>
  )
}
