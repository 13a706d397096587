import { useRecovery, useStatus } from '../../api/use-requests.ts'
import { useRuns } from '../../api/use-runs.ts'
import { Icon } from '../../components/icon.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { useWords } from '../../words/use-words.ts'
import { usePlace, type View } from './place.tsx'

const places: readonly View[] = ['accounts', 'activity', 'runs', 'settings', 'recovery']

export function Navigation() {
  const words = useWords()
  const { view, goTo } = usePlace()
  const hasRuns = (useRuns().data?.runs.length ?? 0) > 0
  const hasRecovery = useRecovery() !== null
  const views = places.filter(
    (place) => (place !== 'runs' || hasRuns) && (place !== 'recovery' || hasRecovery),
  )
  const waiting = useStatus().data?.waiting ?? 0
  return (
    <header className="side">
      <Wordmark name={words.say('ui.product')} />
      <nav className="side-nav" aria-label={words.say('ui.navigation')}>
        {views.map((name) => (
          <button
            key={name}
            type="button"
            className="side-item"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => goTo(name)}
          >
            <Icon name={name} />
            {name === 'activity' && waiting > 0 ? (
              <ActivityWaiting count={waiting} />
            ) : (
              <span className="side-words">{words.say(`ui.page.${name}`)}</span>
            )}
          </button>
        ))}
      </nav>
    </header>
  )
}

/** The number says what it counts only aloud, in one sentence with the name of the page. */
function ActivityWaiting({ count }: { readonly count: number }) {
  const words = useWords()
  return (
    <>
      <span className="side-words" aria-hidden="true">
        {words.say('ui.page.activity')}
      </span>
      <span className="side-count" aria-hidden="true">
        {words.say('ui.count', { count })}
      </span>
      <span className="unseen">{words.say('ui.page.activity.aloud', { count })}</span>
    </>
  )
}
