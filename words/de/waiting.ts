import type { waitingWords as english } from '../en/waiting.ts'

// Was inzwischen gilt und was als Nächstes kommt, wie in words/en/waiting.ts.
const still =
  '{left, select, part {Der Teil, der nicht beendet ist, ist dort weiterhin erlaubt.} other {Der Zugriff ist dort weiterhin erlaubt.}}'
const may =
  '{left, select, part {Der Teil, der nicht beendet ist, ist dort vielleicht noch erlaubt.} other {Der Zugriff ist dort vielleicht noch erlaubt.}}'
const until =
  '{day, select, today {{at, time, short} Uhr} other {{at, time, short} Uhr am {at, date, medium}}}'
const next =
  '{day, select, today {Nächster Versuch um {at, time, short} Uhr.} other {Nächster Versuch am {at, date, medium} um {at, time, short} Uhr.}}'

/** Warum ein offener Widerruf wartet, was inzwischen gilt und wann es weitergeht. */
export const waitingWords = {
  'wait.due': 'Der Zugriff bei {provider} wird beendet…',
  'wait.paused': `Angehalten. Es wird nichts gesendet, bis du fortsetzt. ${still}`,
  'wait.offline': `Geht weiter, sobald dieser Computer online ist. ${still}`,
  'wait.vault-closed': `Geht weiter, sobald deine Schlüssel auf diesem Computer entsperrt sind. ${still}`,
  'wait.asked-to-wait': `{provider} bat darum, bis ${until} zu warten. ${still}`,
  'wait.host-busy': `{provider} ist zu ausgelastet, um zu antworten; vor ${until} wird dorthin nichts gesendet. ${still}`,
  'wait.backoff': `{provider} hat noch nicht bestätigt. ${may} ${next}`,
  'wait.by-you': `Wartet auf dich. ${still}`,
  'wait.daily': `Wird weiterhin einmal am Tag versucht. ${next}`,
  'wait.ends-at':
    'Endet spätestens {day, select, today {um {at, time, short} Uhr} other {am {at, date, medium} um {at, time, short} Uhr}}: Dann läuft der letzte Schlüssel ab.',
  'wait.ends-by': `{endDay, select, today {Endet spätestens um {end, time, short} Uhr} other {Endet spätestens am {end, date, medium} um {end, time, short} Uhr}}: Was noch übrig ist, läuft von selbst ab. ${next}`,

  'wait.because.accepted': `{provider} hat die Anfrage angenommen; nun wird geprüft, ob der Zugriff beendet ist. ${next}`,
  'wait.because.unfit': `Es kam eine Antwort, die nicht von {provider} selbst sein kann, deshalb zählt sie nicht. ${may} ${next}`,
  'wait.because.contradicted': `Die Antwort von {provider} widerspricht sich, deshalb zählt sie nicht. ${may} ${next}`,
  'wait.because.web-page': `Das Netz antwortete mit einer Webseite, vielleicht seiner eigenen Anmeldeseite. Es wurde nichts beendet. ${next}`,
  'wait.because.proxy': `Dein Proxy verlangt eine Anmeldung, bevor etwas gesendet werden kann. ${still} ${next}`,
  'wait.because.redirected': `{provider} verwies auf eine andere Adresse. Handback schickt deinen Schlüssel nicht dorthin. ${still} ${next}`,
  'wait.because.other-form': `{provider} will in anderer Form gefragt werden. ${still} ${next}`,
  'wait.because.unavailable': `{provider} ist gerade nicht verfügbar. ${still} ${next}`,
  'wait.because.trouble-there': `Bei {provider} gibt es gerade eine Störung. ${may} ${next}`,
  'wait.because.refused': `{provider} hat die Anfrage abgelehnt. ${still} ${next}`,
  'wait.because.too-many': `{provider} bekommt zu viele Anfragen. ${still} ${next}`,
  'wait.because.not-ready': `{provider} nahm die Anfrage nicht rechtzeitig an. ${still} ${next}`,
  'wait.because.not-found': `Die Adresse von {provider} konnte nicht nachgeschlagen werden. Es wurde nichts gesendet. ${still} ${next}`,
  'wait.because.no-such-name': `Die Adresse von {provider} wurde nicht gefunden. Es wurde nichts gesendet. ${still} ${next}`,
  'wait.because.own-network': `Hier führt der Name von {provider} in ein privates Netz, deshalb wurde nichts gesendet. Die Anmeldeseite eines öffentlichen Netzes kann das verursachen; bei einem eigenen Server gib seine Adresse unter „Konto verknüpfen“ noch einmal ein. ${still} ${next}`,
  'wait.because.unreachable': `{provider} ist nicht zu erreichen. ${still} ${next}`,
  'wait.because.broke-off': `Die Verbindung zu {provider} brach ab. ${may} ${next}`,
  'wait.because.no-answer': `{provider} hat nicht rechtzeitig geantwortet. ${may} ${next}`,
  'wait.because.not-safe': `Zu {provider} ließ sich keine sichere Verbindung herstellen. Es wurde nichts gesendet. ${still} ${next}`,
  'wait.because.no-address': `An die Adresse von {provider} darf Handback nichts senden. Es wurde nichts gesendet. ${still} ${next}`,
  'wait.because.stopped': `Die Anfrage wurde angehalten, bevor eine Antwort kam. ${may} ${next}`,
  'wait.because.our-fault': `In Handback ist etwas schiefgegangen. Nichts ist verloren. ${may} ${next}`,
  'wait.because.still-alive': `Eine Prüfung zeigt, dass der Zugriff bei {provider} noch funktioniert. ${next}`,

  /** Über den Widerrufen: ein Host, der vorerst nichts gefragt wird. */
  'pause.asked-to-wait': `{provider} bat darum, bis ${until} zu warten. {count, plural, one {# Widerruf wartet} other {# Widerrufe warten}}.`,
  'pause.busy': `{provider} ist zu ausgelastet, um zu antworten: angehalten bis ${until}. {count, plural, one {# Widerruf wartet} other {# Widerrufe warten}}.`,
} satisfies Record<keyof typeof english, string>
