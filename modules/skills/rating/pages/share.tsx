import {
  Actions,
  Button,
  Card,
  DateField,
  filledField,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Page,
  Row,
  SearchField,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Named } from '#modules/people/index.ts'
import { sayDay } from '#platform/words.ts'
import { WhoSees } from '../../pages/who-sees.tsx'
import type { MyShares } from '../share-view.ts'

export interface SharePageView {
  title: string
  /** What is shared, in a sentence. */
  lead: string
  action: string
  back: { href: string; label: string }
  /** The one rating it is about; empty: all of it. */
  ratingId: string
  query: string
  found: Named[]
  shares: MyShares
  stop: (shareId: string) => string
}

/** Shows something of one's own to a colleague, until a day or until it is taken back; and what is shared now. */
export function SharePage({ view, filled }: { view: SharePageView; filled: Filled }) {
  const t = useT()
  return (
    <Page title={view.title} lead={view.lead} breadcrumb={[view.back]}>
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Card>
          <Heading level={2}>{t('Met wie?', 'With whom?')}</Heading>
          <Form action={view.action} method="get" label={t('Zoek een collega', 'Look for a colleague')}>
            {view.ratingId && <HiddenField name="inschatting" value={view.ratingId} />}
            <SearchField name="zoek" label={t('Naam van de collega', 'Name of the colleague')} value={view.query} />
          </Form>
          {view.query && !view.found.length && <Text soft>{t('Niemand gevonden met die naam.', 'Nobody found by that name.')}</Text>}
          {view.found.length > 0 && (
            <Lines
              items={view.found.map((one, n) => (
                <FoundLine view={view} one={one} n={n} filled={filled} />
              ))}
              label={t('Gevonden collega’s', 'Colleagues found')}
            />
          )}
        </Card>
        <SharedNow view={view} />
        <WhoSees
          sentences={[
            t('Alleen jij en de collega die je kiest zien wat je deelt.', 'Only you and the colleague you choose see what you share.'),
            t('Stop je? Dan ziet die collega het meteen niet meer.', 'Do you stop? Then that colleague does not see it any more at once.'),
          ]}
        />
      </Stack>
    </Page>
  )
}

function FoundLine({ view, one, n, filled }: { view: SharePageView; one: Named; n: number; filled: Filled }) {
  const t = useT()
  const mine = filled.values['withPersonId'] === one.personId ? filled : { values: {} }
  return (
    <Form action={view.action} label={one.name}>
      <HiddenField name="ratingId" value={view.ratingId} />
      <HiddenField name="withPersonId" value={one.personId} />
      <HiddenField name="zoek" value={view.query} />
      <Text strong>{one.name}</Text>
      <Small soft>{one.unit}</Small>
      <DateField {...filledField(mine, 'until')} id={`until-${n}`} label={t('Tot en met', 'Until')} required={false} />
      <Actions>
        <Button kind="quiet" about={one.name}>
          {t('Deel', 'Share')}
        </Button>
      </Actions>
    </Form>
  )
}

function SharedNow({ view }: { view: SharePageView }) {
  const t = useT()
  const lang = useLang()
  if (!view.shares.out.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Dit deel je nu', 'What you share now')}</Heading>
      <Lines
        items={view.shares.out.map((one) => (
          <Row spread wrap>
            <Stack gap="s">
              <Text strong>{one.withName}</Text>
              <Small soft>
                {one.objectId === one.ownerId ? t('alles', 'everything') : t('één inschatting', 'one rating')}
                {one.until
                  ? t(`, tot en met ${sayDay(one.until, lang)}`, `, until ${sayDay(one.until, lang)}`)
                  : t(', tot je stopt', ', until you stop')}
              </Small>
            </Stack>
            <Form action={view.stop(one.id)} inline>
              <Button kind="link" about={one.withName}>
                {t('Stop', 'Stop')}
              </Button>
            </Form>
          </Row>
        ))}
        label={t('Dit deel je nu', 'What you share now')}
      />
    </Card>
  )
}
