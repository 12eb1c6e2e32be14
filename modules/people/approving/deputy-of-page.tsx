import { ButtonLink, Card, FilledWrong, Grid, Heading, Lines, Page, Text, useT } from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../paths.ts'
import { DeputyForm, DeputyRow } from './pages.tsx'
import type { DeputyOfView } from './views.ts'

/** Who stands in for a colleague who can't say so, for the learning adviser and the administrator. */
export function DeputyOfPage({ view, fresh, again }: { view: DeputyOfView; fresh: boolean; again?: Again }) {
  const t = useT()
  return (
    <Page
      title={t(`Waarnemer van ${view.name}`, `Deputy of ${view.name}`)}
      lead={t(
        'Is iemand onverwacht weg? Dan wijs jij aan wie over aanvragen van het team beslist.',
        'Is somebody away unexpectedly? Then you name who decides about requests of the team.',
      )}
      breadcrumb={[
        { href: paths.employees, label: t('Medewerkers', 'Employees') },
        { href: paths.employee(view.personId), label: view.name },
      ]}
    >
      <FilledWrong filled={again} />
      <Grid columns="main">
        <Card>
          <Heading level={2}>{t('Wie neemt waar', 'Who stands in')}</Heading>
          {view.mine.length ? (
            <Lines
              label={t('Waarnemers', 'Deputies')}
              items={view.mine.map((one) => (
                <DeputyRow one={one} stop={paths.endDeputyOf(view.personId, one.id)} />
              ))}
            />
          ) : (
            <Text soft>{t('Nog niemand.', 'Nobody yet.')}</Text>
          )}
        </Card>
        <Card tone="tint">{view.decides ? <NameFor view={view} fresh={fresh} again={again} /> : <DecidesForNobody />}</Card>
      </Grid>
    </Page>
  )
}

function NameFor({ view, fresh, again }: { view: DeputyOfView; fresh: boolean; again?: Again }) {
  const t = useT()
  const here = paths.deputyOf(view.personId)
  if (!fresh)
    return (
      <>
        <Heading level={2}>{t('Wijs een waarnemer aan', 'Name a deputy')}</Heading>
        <ButtonLink kind="quiet" href={paths.signInAgain(here)} icon="lock">
          {t('Log opnieuw in om iemand aan te wijzen', 'Sign in again to name somebody')}
        </ButtonLink>
      </>
    )
  return (
    <DeputyForm action={here} near={view.near} again={again}>
      {t(
        `${view.name} en de waarnemer krijgen bericht dat jij dit regelde. We vragen niet waarom iemand weg is: schrijf dat ook nergens op.`,
        `${view.name} and the deputy are told that you arranged this. We do not ask why somebody is away, so write that down nowhere.`,
      )}
    </DeputyForm>
  )
}

function DecidesForNobody() {
  const t = useT()
  return (
    <Text>
      {t(
        'Deze collega beoordeelt geen aanvragen van anderen. Een waarnemer is dus niet nodig.',
        'This colleague judges no requests of others. So no deputy is needed.',
      )}
    </Text>
  )
}
