import {
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  Grid,
  HiddenField,
  Link,
  LiveSearch,
  Page,
  Pagination,
  Row,
  SearchField,
  Small,
  Stack,
  Text,
  offerCard,
  useLang,
  useT,
  type FilterGroup,
} from '#ui/index.ts'
import { cataloguePaths } from '#modules/catalogue/index.ts'
import { sayNumber, type Lang, type Translate } from '#platform/words.ts'
import { filterNames, offerAddress, perPage, type FilterName, type OfferQuery } from '../query.ts'
import type { Found } from '../rules.ts'
import type { Offer } from '../views/offer.ts'
import { paths } from '../../paths.ts'

interface Asked {
  offer: Offer
  query: OfferQuery
  /** May make the offer. */
  makes?: boolean
}

/** The offer: a question, what narrows it down, and what was found. */
export function OfferPage({ offer, query, makes }: Asked) {
  const t = useT()
  return (
    <Page
      title={t('Waar wil je beter in worden?', 'What do you want to get better at?')}
      beside={
        makes && (
          <ButtonLink kind="quiet" href={cataloguePaths.manage}>
            {t('Aanbod maken', 'Manage the catalogue')}
          </ButtonLink>
        )
      }
    >
      <LiveSearch results="resultaten">
        <form action={paths.catalogue} class="flow">
          <SearchField name="zoek" label={t('Zoek in het aanbod', 'Search the catalogue')} value={query.zoek} />
          {query.sorteer === 'datum' && <HiddenField name="sorteer" value="datum" />}
          <Grid columns="side">
            <Filters groups={groupsOf(offer, query, t)} action={paths.catalogue} inForm />
            <div id="resultaten" class="flow">
              <Results offer={offer} query={query} />
            </div>
          </Grid>
        </form>
      </LiveSearch>
    </Page>
  )
}

function Results({ offer, query }: Asked) {
  const lang = useLang()
  const t = useT()
  return (
    <Stack>
      {offer.also.length > 0 && <AlsoLookedFor words={offer.also} query={query} />}
      {offer.total > 0 && (
        <Row spread wrap>
          <p data-count>
            <b class="num">{offer.total}</b> {t('gevonden', 'found')}
          </p>
          <Sorting query={query} />
        </Row>
      )}
      {offer.total === 0 ? (
        <NothingFound offer={offer} query={query} />
      ) : (
        <ul class="plain flow">{offer.cards.map((found) => offerCard(lookOf(found, t, lang), lang))}</ul>
      )}
      <Pagination page={query.pagina} pages={Math.ceil(offer.total / perPage)} href={(pagina) => offerAddress({ ...query, pagina })} />
      <Card as="div" tone="tint">
        <Row spread wrap middle>
          <Text>
            <b>{t('Staat het er niet bij?', 'Is it not there?')}</b>{' '}
            {t('Vraag erom. Je vraag komt bij de leeradviseur.', 'Ask for it. Your question goes to the learning adviser.')}
          </Text>
          <ButtonLink kind="quiet" href={paths.wish(query.zoek)}>
            {t('Vraag iets aan', 'Ask for something')}
          </ButtonLink>
        </Row>
      </Card>
    </Stack>
  )
}

function AlsoLookedFor({ words, query }: { words: string[]; query: OfferQuery }) {
  const t = useT()
  return (
    <Small>
      {t('We zochten ook op ', 'We also looked for ')}
      <b>{words.join(', ')}</b>.{' '}
      <Link href={offerAddress({ ...query, precies: 'ja', pagina: 1 })}>{t(`Alleen ‘${query.zoek}’`, `Only ‘${query.zoek}’`)}</Link>
    </Small>
  )
}

function Sorting({ query }: { query: OfferQuery }) {
  const t = useT()
  if (!query.zoek.trim()) return <Small>{t('De eerste datum bovenaan', 'Earliest date first')}</Small>
  const [match, date] = [t('beste match', 'best match'), t('eerste datum', 'first date')]
  const to = (sorteer: OfferQuery['sorteer']) => offerAddress({ ...query, sorteer, pagina: 1 })
  return (
    <Small>
      {t('Sorteer: ', 'Sort: ')}
      {query.sorteer === 'match' ? <b>{match}</b> : <Link href={to('match')}>{match}</Link>}
      {' · '}
      {query.sorteer === 'datum' ? <b>{date}</b> : <Link href={to('datum')}>{date}</Link>}
    </Small>
  )
}

function NothingFound({ offer, query }: Asked) {
  const t = useT()
  const filtered = filterNames.some((name) => query[name].length > 0)
  return (
    <EmptyState
      drawing="search"
      title={t('Hier vonden we niets', 'We found nothing here')}
      text={
        <>
          {offer.near.length > 0 && (
            <>
              {t('Bedoel je misschien ', 'Did you perhaps mean ')}
              {offer.near.map((word, i) => [i > 0 && ', ', <Link href={offerAddress({ zoek: word })}>{word}</Link>])}?{' '}
            </>
          )}
          {filtered && (
            <>
              <Link href={offerAddress({ zoek: query.zoek })}>{t('Zoek zonder filters', 'Search without filters')}</Link>.{' '}
            </>
          )}
          {t('Probeer een korter of ander woord, of vraag erom.', 'Try a shorter or another word, or ask for it.')}
        </>
      }
      action={
        <ButtonLink kind="quiet" href={paths.catalogue}>
          {t('Bekijk het hele aanbod', 'See the whole catalogue')}
        </ButtonLink>
      }
    />
  )
}

/** One found activity as its card says it. */
export function lookOf({ item, dates, anytime }: Found, t: Translate, lang: Lang) {
  const duration = item.halfDays
    ? `${sayNumber(item.halfDays, lang)} ${item.halfDays === 1 ? t('dagdeel', 'half day') : t('dagdelen', 'half days')}`
    : item.hours
      ? `${sayNumber(item.hours, lang)} ${t('uur', 'hours')}`
      : ''
  const left = dates?.capacity == null ? null : Math.max(0, dates.capacity - dates.taken)
  const few = left !== null && left <= Math.max(3, dates!.capacity! / 5)
  return {
    href: item.owner ? paths.sharedActivity(item.id) : paths.activity(item.id),
    title: item.title,
    form: item[lang],
    about: item.summary,
    facts: [duration, item.owner ? t(`bij ${item.owner}`, `at ${item.owner}`) : item.provider].filter(Boolean).join(' · '),
    mark: item.mark,
    when: anytime ? ('anytime' as const) : dates?.startsOn ? Temporal.PlainDate.from(dates.startsOn) : null,
    seats: seatsIn(dates, anytime, left, t),
    seatsLook: left === 0 ? (' none' as const) : few ? (' few' as const) : ('' as const),
    confidential: item.confidential,
  }
}

function seatsIn(dates: Found['dates'], anytime: boolean, left: number | null, t: Translate): string | null {
  if (anytime) return t('Begin wanneer je wilt', 'Start whenever you like')
  if (!dates) return null
  if (!dates.startsOn) return t('Datum volgt · zet je op de lijst', 'Date follows · join the list')
  if (left === null) return t('Er is plaats voor iedereen', 'There is room for everyone')
  if (left === 0) return t('Vol', 'Full') + (dates.waiting ? ` · ${dates.waiting} ${t('op de wachtlijst', 'on the waiting list')}` : '')
  return t(`${left} ${left === 1 ? 'plaats' : 'plaatsen'} vrij`, `${left} ${left === 1 ? 'seat' : 'seats'} free`)
}

const shownPerFilter = 8
/** Filters whose values are ours, and so are their names. */
const fixed: FilterName[] = ['wanneer', 'plaats', 'mix', 'voertaal']

function groupsOf(offer: Offer, query: OfferQuery, t: Translate): FilterGroup[] {
  const legends: [FilterName, string][] = [
    ['wanneer', t('Wanneer', 'When')],
    ['plaats', t('Met plaats', 'With a seat')],
    ['leervorm', t('Leervorm', 'Learning form')],
    ['thema', t('Thema', 'Theme')],
    ['mix', t('Hoe je leert (70-20-10)', 'How you learn (70-20-10)')],
    ['aanbieder', t('Aanbieder', 'Provider')],
    ['voertaal', t('Taal', 'Language')],
  ]
  return legends
    .map(([name, legend]) => ({ legend, name, options: optionsOf(name, offer, query, t) }))
    .filter((group) => group.options.length > 0)
}

/** The values with the highest counts, and those that were chosen, also when nothing is left of them. */
function optionsOf(name: FilterName, offer: Offer, query: OfferQuery, t: Translate): FilterGroup['options'] {
  const chosen = query[name]
  const facets = offer.facets[name].filter((facet, i) => i < shownPerFilter || chosen.includes(facet.value))
  const lost = chosen
    .filter((value) => !facets.some((facet) => facet.value === value))
    .map((value) => ({ value, label: t('Wat je koos', 'What you chose'), count: 0 }))
  return [...facets, ...lost].map((facet) => ({
    value: facet.value,
    label: (fixed.includes(name) && labelOf(facet.value, t)) || facet.label,
    count: facet.count,
    checked: chosen.includes(facet.value),
  }))
}

function labelOf(value: string, t: Translate): string | undefined {
  const labels: Record<string, string> = {
    maand: t('Binnen een maand', 'Within a month'),
    nu: t('Nu beginnen', 'Start now'),
    vrij: t('Alleen waar nog plaats is', 'Only where there is room'),
    nl: t('Nederlands', 'Dutch'),
    en: t('Engels', 'English'),
    work: t('Op het werk', 'At work'),
    others: t('Van en met anderen', 'From and with others'),
    formal: t('In een cursus of training', 'In a course or training'),
  }
  return labels[value]
}
