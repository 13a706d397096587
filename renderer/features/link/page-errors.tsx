import type { ServerView } from '../../../preload/contract/sign-in.contract.ts'
import { saidIn } from '../../../words/said.ts'
import { useWords } from '../../words/use-words.ts'

/** What a wrong app shows in the browser, where nothing of it comes back here. */
export function PageErrors({ server }: { readonly server: ServerView }) {
  const words = useWords()
  const { pageErrors } = server.app
  return pageErrors.length === 0 ? null : (
    <div>
      <h4 className="field-label">{words.say('own-app.page-errors', { server: server.name })}</h4>
      <ul className="page-errors">
        {pageErrors.map(({ shows, means }) => (
          <li key={shows}>
            <code lang="en">{shows}</code> {saidIn(means, words.locale)}
          </li>
        ))}
      </ul>
    </div>
  )
}
