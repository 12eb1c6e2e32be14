import { dateOf, sayDate, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import type { AgreementRow } from '../facts.ts'
import type { Template, Topic } from '../templates.ts'

export function sayTemplate(template: Template, t: Translate): string {
  const words: Record<Template, string> = {
    development: t('Ontwikkelgesprek', 'Development talk'),
    growth: t('Groeigesprek', 'Growth talk'),
    intake: t('Intake', 'Intake'),
    career: t('Loopbaangesprek', 'Career talk'),
    aftercare: t('Nazorggesprek', 'Aftercare talk'),
    matrix: t('Gesprek met de groeimatrix', 'Talk with the growth matrix'),
    own: t('Gesprek met een eigen agenda', 'Talk with an agenda of your own'),
  }
  return words[template]
}

/** A point of the agenda, as a question (L07, P06, M30); a core value has its name as title. */
export function sayTopic(topic: Topic, title: string, t: Translate): string {
  const words: Record<Topic, string> = {
    'how-are-you': t('Hoe gaat het met je werk?', 'How is your work going?'),
    work: t('Waar ben je trots op, en wat kost je moeite?', 'What are you proud of, and what is hard?'),
    ahead: t('Wat wil je het komende jaar?', 'What do you want in the coming year?'),
    training: t('Training: wat wil je leren, en wat stel je voor?', 'Training: what do you want to learn, and what do you propose?'),
    growth: t('Hoe ben je de afgelopen tijd gegroeid?', 'How did you grow lately?'),
    'self-awareness': t(
      'Zelfbewustzijn: wat leerde je over jezelf, en wat doe je nu anders?',
      'Self-awareness: what did you learn about yourself, and what do you do differently now?',
    ),
    'social-awareness': t(
      'Sociaal bewustzijn: wat merken collega’s en inwoners daarvan?',
      'Social awareness: what do colleagues and residents notice of it?',
    ),
    'context-awareness': t(
      'Contextbewustzijn: wat zie je beter van de organisatie en de gemeente?',
      'Context awareness: what do you see better of the organisation and the town?',
    ),
    'craft-awareness': t(
      'Vakbewustzijn: wat kun je nu in je vak dat je eerst niet kon?',
      'Craft awareness: what can you do now that you could not before?',
    ),
    'who-are-you': t('Wie ben je, en wat bracht je hier?', 'Who are you, and what brought you here?'),
    wants: t('Wat wil je bereiken?', 'What do you want to reach?'),
    needs: t('Wat heb je daarvoor nodig, en van wie?', 'What do you need for it, and from whom?'),
    energy: t('Wat geeft je energie, en wat kost energie?', 'What gives you energy, and what takes it?'),
    strengths: t('Waar ben je goed in?', 'What are you good at?'),
    direction: t('Welke kant wil je op?', 'Which way do you want to go?'),
    'first-step': t('Wat is de eerste stap?', 'What is the first step?'),
    learned: t('Wat nam je mee?', 'What did you take along?'),
    'in-practice': t('Wat doe je er nu mee in je werk?', 'What do you do with it in your work?'),
    hinders: t('Wat zit er nog in de weg?', 'What still stands in the way?'),
    next: t('Wat wordt het volgende?', 'What comes next?'),
    'core-value': t(
      `${title}: waar sta je, en waar wil je naartoe groeien?`,
      `${title}: where do you stand, and what do you want to grow to?`,
    ),
  }
  return words[topic]
}

/** Who does what was agreed, for whoever reads. */
export function sayWho(who: AgreementRow['who'], { mine, other }: { mine: boolean; other: string }, t: Translate): string {
  if (who === 'both') return t('jullie allebei', 'both of you')
  return (who === 'concerned') === mine ? t('jij', 'you') : other
}

export const sayWhen = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }, lang: Lang): string =>
  `${sayDate(dateOf(startsAt), lang)}, ${sayTimes(startsAt, endsAt, lang)}`

/** How an enrolment stands. */
export function sayEnrolment(state: string, t: Translate): string {
  const words: Record<string, string> = {
    requested: t('aangevraagd', 'requested'),
    rejected: t('niet goedgekeurd', 'not approved'),
    seated: t('ingeschreven', 'enrolled'),
    waiting: t('op de wachtlijst', 'on the waiting list'),
    completed: t('afgerond', 'completed'),
    not_completed: t('niet afgerond', 'not completed'),
    no_show: t('niet gekomen', 'did not come'),
    withdrawn: t('afgemeld', 'withdrawn'),
    cancelled: t('geannuleerd', 'cancelled'),
  }
  return words[state] ?? ''
}
