import type { Translate } from '#platform/words.ts'
import type { Source, Why } from '../rules.ts'
import type { Recommendation } from '../signals.ts'

/** What stands where a date would; false: there is one. */
export const sayNoDate = ({ startsAt, standsAlone }: Pick<Recommendation, 'startsAt' | 'standsAlone'>, t: Translate): string | false =>
  !startsAt &&
  (standsAlone ? t('begin wanneer je wilt', 'start whenever you like') : t('nog geen datum met plaats', 'no date with room yet'))

/** Why something is recommended, in a sentence. Words about colleagues stand for at least five of them (rule 5). */
export function sayReason(
  { source, because, done, teaches }: Pick<Recommendation, 'source' | 'because' | 'done' | 'teaches'>,
  t: Translate,
): string {
  if (source === 'goal' || source === 'gap') return sayWanted(source, because!, teaches, t)
  if (source === 'function') return t('Collega’s met jouw functie kozen dit ook.', 'Colleagues with your function chose this too.')
  if (source === 'work') return t(`Bedoeld voor ${because}.`, `Meant for ${because}.`)
  if (source === 'preference')
    return t(`Past bij hoe je graag leert: ${lowered(because!)}.`, `Fits how you like to learn: ${lowered(because!)}.`)
  if (source === 'topic') return t(`Sluit aan bij ‘${because}’.`, `Goes with ‘${because}’.`)
  if (source === 'soon') return t('Begint binnenkort, en er is nog plaats.', 'Starts soon, and there is room.')
  return done
    ? t(
        `Omdat je ‘${because}’ hebt gevolgd: collega’s kozen dit erbij.`,
        `Because you followed ‘${because}’: colleagues chose this as well.`,
      )
    : t(
        `Omdat je ‘${because}’ gaat volgen: collega’s kozen dit erbij.`,
        `Because you will follow ‘${because}’: colleagues chose this as well.`,
      )
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

function sayWanted(source: 'goal' | 'gap', because: string, teaches: boolean, t: Translate): string {
  if (source === 'goal')
    return teaches
      ? t(`Past bij je doel ‘${because}’: hier leer je dat.`, `Fits your goal ‘${because}’: here you learn that.`)
      : t(`Past bij je doel ‘${because}’.`, `Fits your goal ‘${because}’.`)
  return teaches
    ? t(`Je rolprofiel vraagt ‘${because}’. Hier leer je dat.`, `Your role profile asks for ‘${because}’. Here you learn that.`)
    : t(`Je rolprofiel vraagt ‘${because}’. Dit gaat daarover.`, `Your role profile asks for ‘${because}’. This is about that.`)
}

export const saySource = (source: Source, t: Translate): { label: string; hint: string } =>
  ({
    goal: {
      label: t('Je doelen', 'Your goals'),
      hint: t(
        'Uit de open doelen van je ontwikkelplan, die alleen jij leest.',
        'From the open goals of your development plan, which only you read.',
      ),
    },
    gap: {
      label: t('Wat je rolprofiel vraagt en je nog kunt leren', 'What your role profile asks and you can still learn'),
      hint: t('Uit je rolprofielen en de inschattingen van jou.', 'From your role profiles and the ratings of you.'),
    },
    alike: {
      label: t('Wat collega’s kozen die volgden wat jij volgde', 'What colleagues chose who followed what you followed'),
      hint: t(
        'Uit inschrijvingen van je organisatie, vanaf vijf mensen. Zet je dit uit, dan tel je vanaf de volgende nacht ook zelf niet mee.',
        'From enrolments of your organisation, from five people up. Switch this off and from the next night you are not counted either.',
      ),
    },
    function: {
      label: t('Wat collega’s met jouw functie kozen', 'What colleagues with your function chose'),
      hint: t('Ook vanaf vijf mensen. Uit is ook: zelf niet meetellen.', 'Also from five people up. Off also means: not counted yourself.'),
    },
    work: {
      label: t('Bedoeld voor jouw werk', 'Meant for your work'),
      hint: t(
        'Uit je functie en voor wie iets volgens het aanbod is.',
        'From your function and for whom something is, as the catalogue says.',
      ),
    },
    preference: {
      label: t('Hoe je graag leert', 'How you like to learn'),
      hint: t(
        'Uit je laatste voorkeurstest of leervraag, die alleen jij leest. Het zegt welke vorm je fijn vindt, niet waarmee je meer leert.',
        'From your latest preference test or learning question, which only you read. It says which form you like, not which one teaches you more.',
      ),
    },
    topic: {
      label: t('Hetzelfde thema als wat je volgde', 'The same theme as what you followed'),
      hint: t('Alleen uit je eigen opleidingen.', 'From your own learning only.'),
    },
    soon: {
      label: t('Wat binnenkort begint en nog plaats heeft', 'What starts soon and has room'),
      hint: t('Uit het aanbod; hier komt niets van jou aan te pas.', 'From the catalogue; nothing of yours is used.'),
    },
  })[source]

export const sayWhy = (why: Why, t: Translate): string =>
  ({
    known: t('Dat kan of ken ik al', 'I know or can do that already'),
    'not-my-work': t('Dat past niet bij mijn werk', 'It does not fit my work'),
    'not-now': t('Nu niet', 'Not now'),
    other: t('Om een andere reden', 'For another reason'),
  })[why]
