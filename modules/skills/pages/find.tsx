import {
  ButtonLink,
  EmptyState,
  HiddenField,
  Lines,
  Link,
  LiveSearch,
  Meta,
  Page,
  Row,
  SearchField,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import type { FindView, FoundConcept, Subject } from '../finding/view.ts'
import { paths } from '../paths.ts'
import { EnglishMark } from './concept.tsx'

export const subjectSlugs: Record<Subject, string> = { skill: 'vaardigheden', occupation: 'beroepen' }

/** Skills and occupations in plain words: what was found, in which framework, and why. */
export function FindPage({ view, only, keeps }: { view: FindView; only: string; keeps: boolean }) {
  const t = useT()
  return (
    <Page
      title={t('Wat kun je, wat wil je kunnen?', 'What can you do, what do you want to?')}
      lead={t('Zoek in gewone woorden: wat je doet op je werk, of thuis.', 'Search in plain words: what you do at work, or at home.')}
      beside={
        keeps && (
          <ButtonLink kind="quiet" href={paths.own}>
            {t('Eigen competenties', 'Own competences')}
          </ButtonLink>
        )
      }
    >
      <LiveSearch results="gevonden">
        <form action={paths.find} class="flow">
          <SearchField name="zoek" label={t('Zoek een vaardigheid of beroep', 'Search a skill or occupation')} value={view.query} />
          {only && <HiddenField name="soort" value={only} />}
          <div id="gevonden" class="flow">
            <Results view={view} only={only} />
          </div>
        </form>
      </LiveSearch>
    </Page>
  )
}

function Results({ view, only }: { view: FindView; only: string }) {
  const t = useT()
  const narrowed = (soort: string) => `${paths.find}?${new URLSearchParams({ zoek: view.query, ...(soort && { soort }) })}`
  if (!view.query) return <Examples />
  return (
    <Stack>
      <Row wrap gap="s">
        {[
          ['', t('Alles', 'Everything')],
          ['vaardigheden', t('Vaardigheden', 'Skills')],
          ['beroepen', t('Beroepen', 'Occupations')],
        ].map(([soort, label]) => (
          <Link href={narrowed(soort!)} current={only === soort}>
            {label}
          </Link>
        ))}
      </Row>
      {view.meant && <Text soft>{t(`We zochten ook op “${view.meant}”.`, `We also searched for “${view.meant}”.`)}</Text>}
      {view.found.length ? (
        <Lines
          card
          items={view.found.map((one) => (
            <FoundLine one={one} />
          ))}
          label={t('Gevonden', 'Found')}
        />
      ) : view.nothingYet ? (
        <EmptyState
          drawing="search"
          title={t('Hier valt nog niets te vinden', 'Nothing can be found here yet')}
          text={t(
            'Er is nog geen lijst van vaardigheden en beroepen ingelezen. De beheerder doet dat bij Raamwerken.',
            'No list of skills and occupations was taken in yet. The administrator does that at Frameworks.',
          )}
          action={
            <ButtonLink kind="quiet" href={paths.profiles}>
              {t('Bekijk de rolprofielen', 'See the role profiles')}
            </ButtonLink>
          }
        />
      ) : (
        <EmptyState
          drawing="search"
          title={t('Niets gevonden', 'Nothing found')}
          text={t(
            'Probeer een ander woord. Schrijf bijvoorbeeld wat je doet, en niet hoe het heet.',
            'Try another word. Write what you do, for example, and not what it is called.',
          )}
        />
      )}
    </Stack>
  )
}

/** What one may write: nobody knows beforehand that one's own words will do. */
function Examples() {
  const t = useT()
  const words = [
    t('brood bakken', 'bread baking'),
    t('verf mengen', 'mixing paint'),
    t('kasboek van de club', 'accounts of the club'),
    'boa',
  ]
  return (
    <Row wrap>
      <span>{t('Bijvoorbeeld:', 'For example:')}</span>
      {words.map((one) => (
        <Link href={`${paths.find}?${new URLSearchParams({ zoek: one })}`}>{one}</Link>
      ))}
    </Row>
  )
}

function FoundLine({ one }: { one: FoundConcept }) {
  const t = useT()
  const lang = useLang()
  const href = one.subject === 'skill' ? paths.skill(one.id) : paths.occupation(one.id)
  return (
    <Stack gap="s">
      <Row wrap gap="s" middle>
        <Link href={href} strong>
          {one.name}
        </Link>
        <Tag tone={one.subject === 'skill' ? 'brand' : 'line'}>{kindWord(one.subject === 'skill' ? one.kind : 'occupation', t)}</Tag>
        {one.english && <EnglishMark />}
      </Row>
      <Meta>
        {one.framework || t('Van je organisatie', 'Of your organisation')}
        {whyFound(one, t)}
      </Meta>
      {one.label.why && <Small>{one.label.why[lang]}</Small>}
    </Stack>
  )
}

/** In which words it was found; a name that was found needs no explanation. */
function whyFound({ label, name }: FoundConcept, t: Translate): string | null {
  if (label.text === name) return null
  if (label.by === 'phrase')
    return t(`omdat je zocht op iets als “${label.text}”`, `because you searched for something like “${label.text}”`)
  if (label.by === 'occupation') return t(`nodig als ${label.text}`, `needed as ${label.text}`)
  if (label.by === 'title') return t(`zo heet bij gemeenten: ${label.text}`, `what municipalities call: ${label.text}`)
  if (label.by === 'english') return t(`in het Engels: ${label.text}`, `in English: ${label.text}`)
  return t(`heet ook: ${label.text}`, `also called: ${label.text}`)
}

export function kindWord(kind: string, t: Translate): string {
  const words: Record<string, string> = {
    skill: t('vaardigheid', 'skill'),
    knowledge: t('kennis', 'knowledge'),
    group: t('groep', 'group'),
    capability: t('vaardigheid', 'skill'),
    competence: t('competentie', 'competence'),
    occupation: t('beroep', 'occupation'),
  }
  return words[kind] ?? kind
}
