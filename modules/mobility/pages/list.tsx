import {
  ButtonLink,
  Card,
  Cards,
  EmptyState,
  Form,
  Heading,
  Link,
  Meta,
  Page,
  Pagination,
  SearchField,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { perPage, type Found, type OpportunityLine } from '../views/list.ts'
import { sayHours, sayKind, sayPeriod, sayWhere } from './words.ts'

export interface ListLook extends Found {
  typed: string
  page: number
  /** Whoever looks may write one. */
  keeps: boolean
}

/** Kansen: what everybody who works here can respond to. */
export function ListPage({ opportunities, found, typed, page, keeps }: ListLook) {
  const t = useT()
  return (
    <Page
      title={t('Kansen', 'Opportunities')}
      lead={t(
        'Leren door iets anders te doen: een klus, een stage, een tijdelijke plek. Niemand ziet welke kansen je bekijkt.',
        'Learn by doing something else: a gig, an internship, a temporary place. Nobody sees which ones you look at.',
      )}
      beside={
        keeps && (
          <ButtonLink kind="quiet" href={paths.keep}>
            {t('Beheer kansen', 'Manage opportunities')}
          </ButtonLink>
        )
      }
    >
      <Stack gap="l">
        <Form action={paths.list} method="get" label={t('Zoek in kansen', 'Search opportunities')}>
          <SearchField name="zoek" label={t('Zoek in kansen', 'Search opportunities')} value={typed} quiet />
        </Form>
        {opportunities.length ? (
          <Cards
            label={t('Kansen', 'Opportunities')}
            items={opportunities.map((one) => (
              <OpportunityCard one={one} />
            ))}
          />
        ) : (
          <Nothing typed={typed} keeps={keeps} />
        )}
        <Pagination page={page} pages={Math.ceil(found / perPage)} href={(n) => paths.page(n, typed)} />
      </Stack>
    </Page>
  )
}

function OpportunityCard({ one }: { one: OpportunityLine }) {
  const t = useT()
  const lang = useLang()
  const until = sayDay(one.respondBy, lang)
  return (
    <Card as="article">
      <div>
        <Tag tone="line">{sayKind(one.kind, t)}</Tag>
      </div>
      <Heading level={2}>
        <Link href={paths.one(one.id)}>{one.title}</Link>
      </Heading>
      <Text>{one.about.length < 200 ? one.about : `${one.about.replace(/\s+\S*$/, '')} …`}</Text>
      <Meta>
        {sayWhere(one)}
        {sayPeriod(one, t, lang)}
        {sayHours(one.hoursPerWeek, t, lang)}
        {t(`reageren tot en met ${until}`, `respond until ${until}`)}
      </Meta>
    </Card>
  )
}

function Nothing({ typed, keeps }: { typed: string; keeps: boolean }) {
  const t = useT()
  if (typed)
    return (
      <EmptyState
        drawing="search"
        title={t('Niets gevonden', 'Nothing found')}
        text={t('Probeer een ander woord, of bekijk alle kansen.', 'Try another word, or see all opportunities.')}
        action={<Link href={paths.list}>{t('Alle kansen', 'All opportunities')}</Link>}
      />
    )
  return (
    <EmptyState
      drawing="path"
      title={t('Nu geen kansen', 'No opportunities now')}
      text={t(
        'Zodra er een klus, stage of tijdelijke plek is, staat die hier.',
        'As soon as there is a gig, internship or temporary place, it stands here.',
      )}
      action={keeps ? <ButtonLink href={paths.write}>{t('Schrijf een kans', 'Write an opportunity')}</ButtonLink> : undefined}
    />
  )
}
