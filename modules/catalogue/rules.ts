import type { Actor } from '#platform/act.ts'

/** Words of imports for the learning forms of practice L05, in lower case. */
const forms: Record<string, string> = {
  training: 'training',
  cursus: 'course',
  college: 'course',
  'e-learning': 'e-learning',
  mooc: 'e-learning',
  blended: 'blended',
  leergang: 'programme',
  leertrack: 'programme',
  leerlijn: 'programme',
  programma: 'programme',
  'intern programma': 'programme',
  traineeship: 'programme',
  module: 'module',
  opleiding: 'education',
  workshop: 'workshop',
  masterclass: 'workshop',
  webinar: 'webinar',
  'serious game': 'game',
  game: 'game',
  simulatie: 'game',
  oefensessie: 'game',
  vr: 'game',
  coaching: 'coaching',
  teamcoaching: 'team-coaching',
  intervisie: 'intervision',
  actieleren: 'action-learning',
  casusbespreking: 'case-discussion',
  leertafel: 'case-discussion',
  teamsessie: 'team-session',
  leergemeenschap: 'community',
  community: 'community',
  forum: 'forum',
  storytelling: 'storytelling',
  ervaringsuitwisseling: 'exchange',
  leercafé: 'exchange',
  leercafe: 'exchange',
  netwerk: 'network',
  werkplekleren: 'practice',
  praktijk: 'practice',
  meelopen: 'placement',
  stage: 'placement',
  klus: 'project',
  project: 'project',
  toolbox: 'toolbox',
  podcast: 'podcast',
  artikel: 'article',
  film: 'article',
  boek: 'article',
  evc: 'evc',
  scan: 'scan',
  zelfscan: 'scan',
  test: 'scan',
  assessment: 'scan',
}

/** The code of a learning form named in Dutch (or its code itself), or null when the word is not known. */
export function formOf(word: string): string | null {
  const key = word.trim().toLowerCase()
  return forms[key] ?? (Object.values(forms).includes(key) ? key : null)
}

const work = new Set(['work-process', 'practice', 'placement', 'project', 'toolbox', 'evc'])
const others = new Set([
  'game',
  'coaching',
  'team-coaching',
  'intervision',
  'action-learning',
  'case-discussion',
  'team-session',
  'community',
  'forum',
  'self-managing-team',
  'storytelling',
  'exchange',
  'network',
])

/** The usual place of a learning form in 70-20-10 (practice L01): work, others, formal. */
export function mixOf(form: string): 'work' | 'others' | 'formal' {
  return work.has(form) ? 'work' : others.has(form) ? 'others' : 'formal'
}

/** How an activity is bought and given (P04, P05): standard or tailored, and within the own walls. */
export const makes = ['standard', 'tailored', 'in-company'] as const
export type Make = (typeof makes)[number]

/** Whether somebody plans every activity: the learning adviser, the system, and an API client with the right scope. A coordinator plans the own ones. */
export function overseesAll(actor: Actor): boolean {
  return actor.kind === 'system' || actor.kind === 'client' || actor.roles.includes('learning_adviser')
}
