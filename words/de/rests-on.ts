import type { restsOnWords as english } from '../en/rests-on.ts'

/** Wie erprobt ist, was Handback bei einem Anbieter tut: vor dem Verknüpfen gesagt. */
export const restsOnWords = {
  'rests-on.tried': 'Live erprobt.',
  'rests-on.emulated': 'Nach der Dokumentation nachgestellt.',
  'rests-on.partly-memory': 'Nach der Dokumentation nachgestellt, zum Teil aus dem Gedächtnis.',
  'rests-on.memory': 'Aus dem Gedächtnis.',
  'rests-on.refusal': 'Nach der Dokumentation; dorthin wird nichts gesendet.',
  'rests-on.tried.means':
    'Echte Server dieser Art wurden verknüpft, und der Zugriff dort wurde widerrufen.',
  'rests-on.emulated.means':
    'Die dort beschriebenen Antworten gab ein Server von uns. {server} selbst wurde nicht erprobt.',
  'rests-on.partly-memory.means':
    'Die dort beschriebenen Antworten gab ein Server von uns, dazu einige, für die keine Seite zu finden war. {server} selbst wurde nicht erprobt.',
  'rests-on.memory.means':
    'Für die Antworten war keine Seite zu finden. {server} selbst wurde nicht erprobt.',
  'rests-on.refusal.means': 'Was hier steht, stammt von den Seiten des Anbieters.',
} as const satisfies Record<keyof typeof english, string>
