import { Button, ButtonLink, Card, Facts, Form, Heading, Link, Small, Stack, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayPrice, type Lang, type Translate } from '#platform/words.ts'
import type { PlanView } from '../views.ts'
import { paths } from '../../paths.ts'

export function PlanActs({ plan }: { plan: PlanView }) {
  const t = useT()
  const live = !['cancelled', 'completed'].includes(plan.state)
  return (
    <Card as="aside" tone="tint" label={t('Wat je kunt doen', 'What you can do')}>
      <Stack gap="s">
        {!plan.published && live && (
          <Form action={paths.planAct(plan.id, 'publiceren')}>
            {plan.optOut && (
              <Small>
                {t(
                  'Bij publiceren wordt de hele groep aangemeld. Wie niet kan, meldt zich af.',
                  'When you publish, the whole group is enrolled. Anyone who can’t come withdraws.',
                )}
              </Small>
            )}
            <Button wide>{t('Publiceer', 'Publish')}</Button>
          </Form>
        )}
        {plan.published && live && !plan.confirmed && plan.startsAt && plan.state !== 'running' && (
          <Form action={paths.planAct(plan.id, 'bevestigen')}>
            <Button wide>{t('Dit gaat door', 'This goes ahead')}</Button>
          </Form>
        )}
        {live && (
          <ButtonLink wide kind="quiet" icon="edit" href={paths.planAct(plan.id, 'wijzigen')}>
            {t('Wijzig', 'Change')}
          </ButtonLink>
        )}
        <ButtonLink wide kind="quiet" icon="check" href={paths.arrange(plan.id)}>
          {t('Regelen', 'Arrange')}
        </ButtonLink>
        <ButtonLink wide kind="quiet" icon="people" href={paths.measure(plan.id)}>
          {t('Meet het effect', 'Measure the effect')}
        </ButtonLink>
        {plan.sessions.length > 0 && (
          <ButtonLink wide kind="quiet" icon="copy" href={paths.planAct(plan.id, 'kopieren')}>
            {t('Kopieer naar nieuwe data', 'Copy to new dates')}
          </ButtonLink>
        )}
        {live && (
          <ButtonLink wide kind="quiet" icon="people" href={paths.region(plan.id)}>
            {t('Delen met anderen', 'Sharing with others')}
          </ButtonLink>
        )}
        {plan.published && (
          <ButtonLink wide kind="quiet" icon="eye" href={paths.edition(plan.id)}>
            {t('Bekijk als medewerker', 'See as an employee')}
          </ButtonLink>
        )}
        {live && (
          <Small>
            <Link href={paths.planAct(plan.id, 'annuleren')}>{t('Annuleer deze editie', 'Cancel this edition')}</Link>
          </Small>
        )}
      </Stack>
    </Card>
  )
}

export function PlanFacts({ plan }: { plan: PlanView }) {
  const t = useT()
  const lang = useLang()
  const audience = {
    employees: t('alle medewerkers', 'all employees'),
    units: plan.unitNames ?? '',
    everyone: t('iedereen, ook gasten', 'everyone, guests too'),
  }[plan.audience]
  return (
    <Stack gap="s">
      <Heading level={2} look={3}>
        {t('Zo staat het ingesteld', 'How it is set')}
      </Heading>
      <Facts
        small
        facts={[
          {
            name: t('Plaatsen', 'Seats'),
            value: plan.capacity === null ? t('zonder grens', 'without limit') : `${plan.minParticipants} – ${plan.capacity}`,
          },
          { name: t('Voor wie', 'For whom'), value: audience },
          {
            name: t('Publieke pagina', 'Public page'),
            value:
              plan.audience === 'everyone' && plan.published ? (
                <Link href={paths.open(plan.id)}>{paths.open(plan.id).slice(0, 14)}…</Link>
              ) : null,
          },
          {
            name: t('Goedkeuring', 'Approval'),
            value: plan.approval === 'manager' ? t('volgens onze regel', 'by our rule') : t('niet nodig', 'not needed'),
          },
          { name: t('Aanmelden', 'Enrolling'), value: windowWords(plan, t, lang) },
          {
            name: t('Wachtlijst schuift door', 'List moves up'),
            value: t(`tot ${plan.promotionDays} dagen voor de start`, `until ${plan.promotionDays} days before the start`),
          },
          { name: t('Je bent erbij, tenzij', 'Opt-out'), value: plan.optOut ? t('ja', 'yes') : null },
          {
            name: t('Kosten', 'Cost'),
            value: plan.priceCents === null ? t('zoals de opleiding', 'as the activity') : sayPrice(plan.priceCents, lang),
          },
          { name: t('Neem mee', 'Bring'), value: plan.bring },
        ]}
      />
    </Stack>
  )
}

function windowWords(plan: PlanView, t: Translate, lang: Lang): string {
  const from = plan.opensAt ? t(`vanaf ${sayDate(dateOf(plan.opensAt), lang)}`, `from ${sayDate(dateOf(plan.opensAt), lang)}`) : ''
  const until = plan.closesAt ? sayDate(dateOf(plan.closesAt.subtract({ seconds: 1 })), lang) : ''
  const end = until ? t(`tot en met ${until}`, `until ${until}`) : t('tot de start', 'until the start')
  return `${from} ${end}`.trim()
}
