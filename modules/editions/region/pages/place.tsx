import { Actions, Button, ButtonLink, Card, Facts, Form, Lines, Link, Notice, Page, Section, Small, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayPrice, type Translate } from '#platform/words.ts'
import { SessionRow } from '../../enrolling/pages/session-row.tsx'
import { paths } from '../../paths.ts'
import type { AwayView } from '../views/elsewhere.ts'

const standing = (place: AwayView, t: Translate): string =>
  ({
    requested:
      place.asked === 'budget_holder'
        ? t('wacht op akkoord van de budgethouder', 'waits for approval by the budget holder')
        : t('wacht op akkoord van de leidinggevende', 'waits for approval by the manager'),
    rejected: t('niet akkoord', 'not approved'),
    seated: t('heeft een plaats', 'has a seat'),
    waiting: t('op de wachtlijst', 'on the waiting list'),
    completed: t('afgerond', 'completed'),
    not_completed: t('niet afgerond', 'not completed'),
    no_show: t('niet geweest', 'did not come'),
    withdrawn: t('afgemeld', 'withdrawn'),
    cancelled: t('gaat niet door', 'cancelled'),
  })[place.state]

/** One of our places at another organisation: for the person and the manager; whoever judges goes on from here. */
export function PlacePage({ place, refusal }: { place: AwayView; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  const title = place.self || place.state !== 'requested' ? place.title : t(`${place.name} wil meedoen`, `${place.name} wants to join`)
  return (
    <Page
      title={title}
      lead={t(`${place.title}, bij ${place.owner}`, `${place.title}, at ${place.owner}`)}
      breadcrumb={[
        place.self
          ? { href: '/mijn/opleidingen', label: t('Mijn opleidingen', 'My learning') }
          : { href: '/mijn/team', label: t('Mijn team', 'My team') },
      ]}
      narrow
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {!place.shared && ['seated', 'waiting', 'requested'].includes(place.state) && (
        <Notice kind="info">
          {t(
            'Deze editie wordt niet meer met jullie gedeeld. De inschrijving blijft; nieuwe aanmeldingen kunnen niet meer.',
            'This edition is not shared with you any more. The enrolment stays; new enrolments are not possible.',
          )}
        </Notice>
      )}
      <Card>
        <Facts
          facts={[
            { name: t('Naam', 'Name'), value: place.self ? null : place.name },
            { name: t('Afdeling', 'Unit'), value: place.self ? null : place.unit },
            { name: t('Stand', 'State'), value: standing(place, t) },
            { name: t('Kosten', 'Cost'), value: sayPrice(place.priceCents ?? 0, lang) },
            { name: t('Sinds', 'Since'), value: sayDate(dateOf(place.since), lang) },
          ]}
        />
        {place.judges && (
          <Actions>
            <ButtonLink href={paths.judge(place.id)}>{t('Beoordeel deze aanvraag', 'Judge this request')}</ButtonLink>
          </Actions>
        )}
      </Card>
      {place.sessions.length > 0 && (
        <Section title={t('Wanneer en waar', 'When and where')}>
          <Lines
            card
            items={place.sessions.map((session) => (
              <SessionRow session={session} seated={place.state === 'seated'} />
            ))}
          />
        </Section>
      )}
      <Leave place={place} />
      {place.shared && (
        <Small>
          <Link href={paths.sharedEdition(place.editionId)}>{t('Bekijk deze editie', 'See this edition')}</Link>
        </Small>
      )}
    </Page>
  )
}

function Leave({ place }: { place: AwayView }) {
  const t = useT()
  if (!(place.self || place.manages) || place.cancelled || !['seated', 'waiting', 'requested'].includes(place.state)) return null
  return (
    <Form action={paths.withdrawElsewhere(place.id)}>
      <Actions>
        <Button kind="quiet">{place.self ? t('Meld me af', 'Withdraw') : t('Meld deze collega af', 'Withdraw this colleague')}</Button>
      </Actions>
    </Form>
  )
}
