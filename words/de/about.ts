import type { aboutWords as english } from '../en/about.ts'

export const aboutWords = {
  'ui.about.licence': 'Freie Software unter der MIT-Lizenz. Sie enthält die Arbeit anderer.',
  'ui.about.licences.open': 'Lizenzen zeigen',
} satisfies Record<keyof typeof english, string>
