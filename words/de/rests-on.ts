import type { restsOnWords as english } from '../en/rests-on.ts'

/** Wie erprobt ist, was Handback bei einem Anbieter tut: vor dem Verknüpfen gesagt. */
export const restsOnWords = {
  'rests-on.tried': 'Live erprobt.',
  'rests-on.emulated': 'Nach seinen Seiten nachgestellt.',
  'rests-on.partly-memory': 'Nach seinen Seiten nachgestellt, zum Teil aus dem Gedächtnis.',
  'rests-on.memory': 'Aus dem Gedächtnis.',
  'rests-on.refusal': 'Nach seinen Seiten; dorthin wird nichts gesendet.',
  'rests-on.tried.means': 'Mit echten Servern dieser Art wurde verknüpft und widerrufen.',
  'rests-on.emulated.means':
    'Seine beschriebenen Antworten gab ein Server von uns. {server} selbst wurde nicht erprobt.',
  'rests-on.partly-memory.means':
    'Seine beschriebenen Antworten gab ein Server von uns, dazu einige, für die keine Seite zu finden war. {server} selbst wurde nicht erprobt.',
  'rests-on.memory.means':
    'Für seine Antworten war keine Seite zu finden. {server} selbst wurde nicht erprobt.',
  'rests-on.refusal.means': 'Was hier steht, stammt von seinen Seiten.',
} as const satisfies Record<keyof typeof english, string>
